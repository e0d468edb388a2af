import Testing

@testable import Transport

/// Which addresses everybody can reach.
@Suite struct AddressTests {
  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "2002:7f00:1::", "3fff::1", "4000::1", "5f00::1", "fc00::1",
    "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1",
  ])
  func whatIsSpecialIsNotPublic(address: String) throws {
    #expect(try !#require(IPAddress(address)).isPublic)
  }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
    "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "198.17.255.255", "198.20.0.0",
    "223.255.255.255", "2000::1", "2001:200::1", "2606:4700::1111", "2a00:1450:4007::1", "3ffe::1",
  ])
  func theRestIsPublic(address: String) throws {
    #expect(try #require(IPAddress(address)).isPublic)
  }

  @Test(arguments: ["", "1.2.3", "1.2.3.4.5", "0x7f.0.0.1", "2130706433", "1.2.3.4/8", "::1%lo", "host"])
  func onlyPlainAddressesAreRead(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test func aBlockHoldsItsAddressesAndNoOthers() throws {
    let block = try #require(AddressBlock("10.20.16.0/20"))
    #expect(block.contains(try #require(IPAddress("10.20.16.0"))))
    #expect(block.contains(try #require(IPAddress("10.20.31.255"))))
    #expect(!block.contains(try #require(IPAddress("10.20.32.0"))))
    #expect(!block.contains(try #require(IPAddress("10.20.15.255"))))
    #expect(!block.contains(try #require(IPAddress("::10.20.16.1"))))
    #expect(AddressBlock("10.0.0.0/33") == nil)
    #expect(AddressBlock("10.0.0.0/8/8") == nil)
    #expect(AddressBlock("::/0")?.contains(try #require(IPAddress("fe80::1"))) == true)
  }

  @Test(arguments: ["127.1", "0x7f000001", "2130706433", "10.0.0.0/40", "a..b", "a/b", "http://a", "a:80", "", "é.fr"])
  func whatIsNeitherAHostNorABlockIsNotAllowed(entry: String) {
    var allowed = AllowList()
    let isTaken = allowed.add(entry)
    #expect(!isTaken)
  }
}
