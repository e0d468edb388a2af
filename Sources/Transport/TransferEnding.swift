internal import CLibcurl
internal import Domain
internal import Glibc

/// How libcurl ended a transfer that brought no answer, and what that proves.
struct TransferEnding {
  var code: CURLcode
  /// Whether the request, or a part of it, may have left.
  var departed: Bool
  /// Whether the answer was larger than allowed.
  var isOverfull: Bool
  /// The system's error number of the last connection that failed; 0 when there is none.
  var systemError: Int
  /// What the proxy answered to CONNECT; 0 when it was not asked.
  var connectStatus: Int
  /// What OpenSSL found in the server's certificate; 0 when it found nothing, 1 when it was not asked.
  var certificateError: Int
  /// libcurl's own words.
  var message: String
  var host: String
  /// The port that the request is for.
  var port: Int
  /// The proxy's URL in the settings; nil for what the environment says, empty for none.
  var proxy: String?
  var limits: TransferLimits

  var failure: TransportFailure { departed ? .lost(reasonAfter) : .notSent(reasonBefore) }

  private var reasonBefore: Reason {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: reason(.nameNotFound)
    case CURLE_COULDNT_RESOLVE_PROXY: proxyReason(.proxyNotFound)
    case CURLE_PROXY: proxyReason
    case CURLE_COULDNT_CONNECT: concernsProxy ? unreachedProxyReason : connectReason
    case CURLE_OPERATION_TIMEDOUT: reason(.connectTimeout, ["seconds": min(limits.connect, limits.total).inSeconds])
    case CURLE_PEER_FAILED_VERIFICATION: certificateReason
    case CURLE_SSL_CACERT_BADFILE: reason(.tlsBundle)
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR:
      reason(.tls, ["detail": oneLine(message)])
    default: connectStatus == 0 ? reason(.failed, ["detail": codeInWords]) : proxyReason
    }
  }

  /// Anything about connecting means here that libcurl tried to send again, on a connection that it could not make.
  private var reasonAfter: Reason {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: reason(.timeout, ["seconds": limits.total.inSeconds])
    case CURLE_PARTIAL_FILE: reason(.truncated)
    case CURLE_WRITE_ERROR where isOverfull: reason(.tooLarge, ["limit": String(limits.answerBytes)])
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: reason(.notHTTP)
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_ABORTED_BY_CALLBACK,
      CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR:
      reason(.reset)
    default: reason(.failed, ["detail": codeInWords])
    }
  }

  /// The numbers of X509_STORE_CTX_get_error (docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error, read 2026-11-23). The name is
  /// compared by libcurl before it asks OpenSSL: until then 1 stands there (lib/vtls/openssl.c of 7.88.1, tried).
  private var certificateReason: Reason {
    switch certificateError {
    case 0, 1: reason(.tlsOtherName)
    case 2, 18, 19, 20, 21: reason(.tlsUntrusted)
    case 9: reason(.tlsEarly)
    case 10: reason(.tlsExpired)
    default: reason(.tls, ["detail": oneLine(message)])
    }
  }

  private var connectReason: Reason {
    switch Int32(systemError) {
    case ECONNREFUSED: reason(.refused)
    case ENETUNREACH, EHOSTUNREACH: reason(.unreachable)
    case ETIMEDOUT: reason(.connectTimeout, ["seconds": min(limits.connect, limits.total).inSeconds])
    default: reason(.failed, ["detail": systemError == 0 ? codeInWords : String(cString: strerror(Int32(systemError)))])
    }
  }

  private var unreachedProxyReason: Reason {
    switch Int32(systemError) {
    case ECONNREFUSED: proxyReason(.proxyRefused)
    case ENETUNREACH, EHOSTUNREACH, ETIMEDOUT: proxyReason(.proxyUnreachable)
    default: proxyReason
    }
  }

  /// libcurl's words are not repeated here: they may hold the proxy's URL, and a password in it.
  private var proxyReason: Reason {
    // Proxy Authentication Required (RFC 9110, section 15.5.8, June 2022).
    if connectStatus == 407 { return reason(.proxyLogin) }
    return proxyReason(.proxy, ["detail": connectStatus == 0 ? codeInWords : "HTTP \(connectStatus)"])
  }

  private func proxyReason(_ name: NetworkCode, _ more: [String: String] = [:]) -> Reason {
    let address = proxy.map { ProxyAddress(url: $0) } ?? ProxyAddress(refusal: message)
    return reason(name, more.merging(["proxy": address?.description ?? "–"]) { more, _ in more })
  }

  /// libcurl reports a proxy that refuses connections like any other host, but names it. A proxy of the settings serves
  /// every host, so that nothing else is ever connected to.
  private var concernsProxy: Bool {
    if let proxy { return !proxy.isEmpty }
    guard let address = ProxyAddress(refusal: message) else { return message.contains("proxy") }
    return address.host != host || address.port != port || message.contains(" over proxy ")
  }

  private var codeInWords: String { String(cString: curl_easy_strerror(code)) }

  private func reason(_ name: NetworkCode, _ more: [String: String] = [:]) -> Reason {
    Reason(name, more.merging(["host": host]) { more, _ in more })
  }

  private func oneLine(_ text: String) -> String {
    text.isEmpty ? codeInWords : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Duration {
  /// Seconds as a person reads them: `60`, or `0.3`.
  fileprivate var inSeconds: String {
    let seconds = Double(components.seconds) + Double(components.attoseconds) / 1e18
    return seconds == seconds.rounded() ? String(components.seconds) : String(seconds)
  }
}
