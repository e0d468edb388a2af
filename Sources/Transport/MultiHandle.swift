internal import CLibcurl

/// Owns the libcurl multi handle, which holds the connections.
///
/// `@unchecked Sendable` holds because other threads only ever call `wake()`, which libcurl allows from any thread
/// (curl_multi_wakeup, curl.se/libcurl/c, 7.68.0), and the mailbox lets none of them call it after `free()`; the rest
/// belongs to the transport's thread.
final class MultiHandle: @unchecked Sendable {
  private let raw: UnsafeMutableRawPointer

  init?() {
    // libcurl would keep up to four connections for each handle that it ever had. As many as are under way at once: each
    // opened again costs a handshake.
    guard Self.isLibraryReady, let raw = curl_multi_init() else { return nil }
    crieur_multi_set_long(raw, CURLMOPT_MAXCONNECTS, 64)
    self.raw = raw
  }

  private static let isLibraryReady = crieur_global_init() == CURLE_OK

  /// Ends the wait that is under way, or the next one.
  func wake() { curl_multi_wakeup(raw) }

  func add(_ handle: EasyHandle) -> Bool { curl_multi_add_handle(raw, handle.raw) == CURLM_OK }

  func remove(_ handle: EasyHandle) { curl_multi_remove_handle(raw, handle.raw) }

  /// Does what can be done now; false when libcurl cannot go on.
  func perform() -> Bool {
    var running: Int32 = 0
    return curl_multi_perform(raw, &running) == CURLM_OK
  }

  /// The next transfer that ended, by the address of its handle.
  func nextEnded() -> (handle: UnsafeMutableRawPointer, code: CURLcode)? {
    var left: Int32 = 0
    while let message = curl_multi_info_read(raw, &left) {
      if message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle {
        return (handle, crieur_message_result(message))
      }
    }
    return nil
  }

  /// Waits for a socket, a timeout of a transfer, or `wake()`; false when libcurl cannot wait.
  func wait() -> Bool {
    let anHour: Int32 = 3_600_000
    return curl_multi_poll(raw, nil, 0, anHour, nil) == CURLM_OK
  }

  /// Closes every connection; the last thing done with it.
  func free() { curl_multi_cleanup(raw) }
}
