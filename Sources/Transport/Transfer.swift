internal import CLibcurl
internal import Domain
internal import Glibc

/// One request on its way, on the transport's thread.
final class Transfer {
  let order: TransferOrder
  let handle: EasyHandle
  private var answer: AnswerBuffer
  /// The proxy as far as the settings decide it, for reasons.
  private let proxy: String?
  /// How often libcurl was about to send the request. It resends by itself when a reused connection dies before the
  /// first byte of the answer, which does not prove that the request had no effect: the second time is refused.
  private var departures = 0
  /// Why the request was not permitted to leave.
  private var refusal: Reason?

  /// Prepares `handle` for `order`.
  init(_ order: TransferOrder, on handle: EasyHandle, settings: TransportSettings) {
    self.order = order
    proxy = settings.proxy(for: order.request)
    self.handle = handle
    answer = AnswerBuffer(limit: order.limits.answerBytes)
    handle.prepare(order.request, limits: order.limits, settings: settings)
    setCallbacks()
  }

  /// Answers the caller, with what libcurl made of the transfer.
  func end(_ code: CURLcode) {
    if code == CURLE_OK {
      let status = handle.number(CURLINFO_RESPONSE_CODE)
      order.settle(.success(HTTPResponse(status: status, headers: answer.headers, body: answer.body)))
    } else {
      order.settle(.failure(refusal.map { .notSent($0) } ?? ending(code).failure))
    }
  }

  /// Answers the caller that the transfer was given up.
  func giveUp(_ reason: Reason) {
    order.settle(.failure(departures == 0 ? .notSent(reason) : .lost(reason)))
  }

  private func ending(_ code: CURLcode) -> TransferEnding {
    TransferEnding(
      code: code, departed: departures > 0, isOverfull: answer.isOverfull,
      systemError: handle.number(CURLINFO_OS_ERRNO),
      connectStatus: handle.number(CURLINFO_HTTP_CONNECTCODE),
      certificateError: handle.number(CURLINFO_SSL_VERIFYRESULT), message: handle.message, host: order.request.host,
      port: order.request.port, proxy: proxy, limits: order.limits)
  }

  /// The loop keeps the transfer for as long as libcurl has its handle, so the callbacks need not.
  private func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    handle.set(CURLOPT_PREREQDATA, context)
    handle.set(CURLOPT_WRITEDATA, context)
    handle.set(CURLOPT_HEADERDATA, context)
    handle.set(CURLOPT_OPENSOCKETDATA, context)
    handle.note(
      crieur_easy_set_opensocket(handle.raw) { context, _, address in
        guard let address, Transfer.at(context)?.mayDial(address) == true else { return CURL_SOCKET_BAD }
        // 7.88.1 lets programs that are started meanwhile inherit its sockets.
        return socket(
          address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
      })
    handle.note(
      crieur_easy_set_prerequest(handle.raw) { context, address, _, _, _ in
        Transfer.at(context)?.mayDepart(to: address) == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
      })
    handle.set(CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let transfer = Transfer.at(context) else { return 0 }
      return transfer.answer.addBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
    }
    handle.set(CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let transfer = Transfer.at(context) else { return 0 }
      return transfer.answer.addHeader(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
    }
  }

  /// Asked for every address that libcurl is about to connect to, whatever name led to it.
  private func mayDial(_ address: UnsafePointer<curl_sockaddr>) -> Bool {
    guard let rule = order.request.dialRule else { return true }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = Int(crieur_ip_of(address, &bytes))
    if let ip = IPAddress(bytes: Array(bytes.prefix(count))), rule.permits(ip) { return true }
    // Of a request that may have left already, no refusal proves that it did not.
    if departures == 0 { refusal = Reason(NetworkCode.privateAddress, ["host": order.request.host]) }
    return false
  }

  /// Asked for the connection that the request leaves on: one that rested was perhaps made for a request that might go
  /// everywhere.
  private func mayGo(to address: UnsafePointer<CChar>?) -> Bool {
    guard let rule = order.request.dialRule else { return true }
    return address.flatMap { IPAddress(String(cString: $0)) }.map(rule.permits) ?? false
  }

  /// The last moment before the first byte: the connection stands, and what takes long is over.
  private func mayDepart(to address: UnsafePointer<CChar>?) -> Bool {
    // An address that was refused before another one was reached means nothing any more.
    if departures == 0 {
      refusal =
        mayGo(to: address)
        ? order.request.permit?.refusal() : Reason(NetworkCode.privateAddress, ["host": order.request.host])
    }
    guard refusal == nil else { return false }
    departures += 1
    return departures == 1
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }
}
