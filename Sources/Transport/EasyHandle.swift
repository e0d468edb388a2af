internal import CLibcurl

/// Owns one libcurl easy handle, and the memory that its options point to.
///
/// Confined to the transport's thread. Connections belong to the multi handle: they outlive a reset.
final class EasyHandle {
  let raw: UnsafeMutableRawPointer
  private var headerList: UnsafeMutablePointer<curl_slist>?
  private var resolvedList: UnsafeMutablePointer<curl_slist>?
  private let messageBuffer = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  /// The first option that libcurl did not take: then nothing may be sent, for it could be the one that verifies.
  private(set) var refusal: CURLcode = CURLE_OK

  init?() {
    guard let raw = curl_easy_init() else {
      messageBuffer.deallocate()
      return nil
    }
    self.raw = raw
    messageBuffer.pointee = 0
  }

  deinit {
    curl_easy_cleanup(raw)
    curl_slist_free_all(headerList)
    curl_slist_free_all(resolvedList)
    messageBuffer.deallocate()
  }

  /// Forgets the last transfer and its options.
  func reset() {
    curl_easy_reset(raw)
    curl_slist_free_all(headerList)
    headerList = nil
    curl_slist_free_all(resolvedList)
    resolvedList = nil
    refusal = CURLE_OK
    messageBuffer.pointee = 0
    note(crieur_easy_set_pointer(raw, CURLOPT_ERRORBUFFER, messageBuffer))
  }

  /// What libcurl said about the failure, beyond its code.
  var message: String { String(cString: messageBuffer) }

  func set(_ option: CURLoption, _ value: Int) { note(crieur_easy_set_long(raw, option, value)) }
  func set(_ option: CURLoption, _ value: String) { note(crieur_easy_set_string(raw, option, value)) }
  func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer) {
    note(crieur_easy_set_pointer(raw, option, value))
  }
  func set(_ option: CURLoption, receiver: crieur_bytes_callback) {
    note(crieur_easy_set_receiver(raw, option, receiver))
  }

  func set(resolved names: [String]) {
    append(names, to: &resolvedList)
    note(crieur_easy_set_list(raw, CURLOPT_RESOLVE, resolvedList))
  }

  private func append(_ lines: [String], to list: inout UnsafeMutablePointer<curl_slist>?) {
    for line in lines {
      guard let longer = curl_slist_append(list, line) else { return note(CURLE_OUT_OF_MEMORY) }
      list = longer
    }
  }

  func set(headers: [String]) {
    append(headers, to: &headerList)
    note(crieur_easy_set_list(raw, CURLOPT_HTTPHEADER, headerList))
  }

  func set(body: [UInt8]) {
    set(CURLOPT_POST, 1)
    note(crieur_easy_set_offset(raw, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
    // Copied by libcurl. An empty array may have no address, and libcurl would then read the body from its callback.
    (body + [0]).withUnsafeBytes { bytes in
      note(crieur_easy_set_pointer(raw, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress)))
    }
  }

  func note(_ code: CURLcode) {
    if refusal == CURLE_OK { refusal = code }
  }

  func number(_ info: CURLINFO) -> Int {
    var value = 0
    guard crieur_easy_get_long(raw, info, &value) == CURLE_OK else { return 0 }
    return value
  }
}
