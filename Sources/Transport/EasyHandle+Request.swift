internal import CLibcurl

extension EasyHandle {
  /// Sets everything that a request needs but its callbacks.
  func prepare(_ request: WireRequest, limits: TransferLimits, settings: TransportSettings) {
    reset()
    setConduct()
    set(CURLOPT_MAXAGE_CONN, Int(settings.reuseWithin.components.seconds))
    setTrust(settings)
    setProxy(settings, for: request)
    set(CURLOPT_URL, request.url)
    if !settings.resolved.isEmpty { set(resolved: settings.resolved) }
    set(CURLOPT_USERAGENT, settings.userAgent)
    set(headers: request.headerLines)
    set(CURLOPT_CONNECTTIMEOUT_MS, limits.connect.milliseconds)
    set(CURLOPT_TIMEOUT_MS, limits.total.milliseconds)
    setMethod(request)
  }

  private func setMethod(_ request: WireRequest) {
    if request.method == "HEAD" { return set(CURLOPT_NOBODY, 1) }
    if let body = request.body {
      set(body: body)
    } else {
      set(CURLOPT_HTTPGET, 1)
    }
    if request.method != (request.body == nil ? "GET" : "POST") { set(CURLOPT_CUSTOMREQUEST, request.method) }
  }

  /// What holds for every transfer.
  private func setConduct() {
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    // One request at a time on a connection: the loss of one concerns one delivery. HTTP/2 gains nothing on small posts.
    set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
    // Without this, giving up on a name that is being looked up blocks the thread, and every other transfer with it,
    // until the DNS has answered (Curl_resolver_kill in lib/asyn-thread.c, 7.88.1).
    set(CURLOPT_QUICK_EXIT, 1)
  }

  private func setTrust(_ settings: TransportSettings) {
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    if let caBundle = settings.caBundle { set(CURLOPT_CAINFO, caBundle) }
  }

  private func setProxy(_ settings: TransportSettings, for request: WireRequest) {
    guard let proxy = settings.proxy(for: request) else { return }
    set(CURLOPT_PROXY, proxy)
    // Else the environment's `no_proxy` would still make exceptions (curl.se/libcurl/c/CURLOPT_NOPROXY.html, 2026-11).
    set(CURLOPT_NOPROXY, "")
    // A proxy with TLS is judged by the same authorities.
    set(CURLOPT_PROXY_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    if let caBundle = settings.caBundle { set(CURLOPT_PROXY_CAINFO, caBundle) }
    guard let login = request.proxyLogin else { return }
    set(CURLOPT_PROXYUSERNAME, login.user)
    set(CURLOPT_PROXYPASSWORD, login.password)
    // Before a tunnel, libcurl may ask which ways of signing in the proxy knows: the request itself is not on the way
    // yet. Without a tunnel that question would be the request, which leaves once: there it is Basic at once.
    set(CURLOPT_PROXYAUTH, request.isSecure ? crieur_auth_before_tunnel : crieur_auth_basic)
  }
}

extension Duration {
  /// Whole milliseconds, at least 1: libcurl takes 0 for "no limit".
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    return max(1, Int(min(seconds, 1_000_000)) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}
