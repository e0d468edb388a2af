import Testing

@testable import Transport

/// Which proxy the environment names for what: as curl documents it.
@Suite struct EnvironmentProxiesTests {
  @Test func eachSchemeHasItsOwnProxy() {
    let proxies = EnvironmentProxies(["http_proxy": "http://a:1", "HTTPS_PROXY": "http://b:2"])
    #expect(proxies.proxy(for: "exemple.fr", isSecure: false) == "http://a:1")
    #expect(proxies.proxy(for: "exemple.fr", isSecure: true) == "http://b:2")
    let plain = EnvironmentProxies(["http_proxy": "http://a:1"])
    #expect(plain.proxy(for: "exemple.fr", isSecure: true) == nil)
    // Only in small letters.
    #expect(EnvironmentProxies(["HTTP_PROXY": "http://a:1"]).proxy(for: "exemple.fr", isSecure: false) == nil)
  }

  @Test func oneForAllServesWhereTheSchemeHasNone() {
    let proxies = EnvironmentProxies(["ALL_PROXY": "http://c:3", "https_proxy": "http://b:2", "http_proxy": ""])
    #expect(proxies.proxy(for: "exemple.fr", isSecure: false) == "http://c:3")
    #expect(proxies.proxy(for: "exemple.fr", isSecure: true) == "http://b:2")
  }

  @Test(arguments: [
    ("*", "exemple.fr", true), ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false),
    ("10.0.0.0/8, 192.168.0.0/16", "192.168.3.4", true), ("::1", "::1", true), ("localhost", "LOCALHOST", true),
    ("exemple.fr", "www.exemple.fr", true), (".exemple.fr", "exemple.fr", true), ("exemple.fr.", "exemple.fr", true),
    ("exemple.fr", "exemple.fr.", true), ("exemple.fr", "autre-exemple.fr", false), ("a.fr b.fr", "www.b.fr", true),
    ("www.exemple.fr", "exemple.fr", false), ("", "exemple.fr", false), (",.,", "exemple.fr", false),
  ])
  func whatIsExemptedHasNone(exceptions: String, host: String, isExempt: Bool) {
    for name in ["no_proxy", "NO_PROXY"] {
      let proxies = EnvironmentProxies(["all_proxy": "http://c:3", name: exceptions])
      #expect((proxies.proxy(for: host, isSecure: true) == nil) == isExempt)
    }
  }
}
