import Domain
import Foundation
import Testing

/// What earlier versions wrote is read by this one.
struct OlderArchiveTests {
  @Test func anItemWithoutAcceptancesAndLicencesIsRead() throws {
    let text = """
      {"id":"a","hasOwnID":false,"title":"T","summary":"","body":"","status":"ready","audience":"public","channels":[],\
      "hashtags":[],"images":[{"file":"/a.png","alt":"x"}],"variants":{}}
      """
    let item = try JSONDecoder().decode(NewsItem.self, from: Data(text.utf8))
    #expect(item == NewsItem(id: "a", title: "T", images: [Media(file: "/a.png", alt: "x")]))
    #expect(try JSONDecoder().decode(NewsItem.self, from: JSONEncoder().encode(item)) == item)
  }

  @Test func whatIsNotSaidIsNotWritten() throws {
    let text = String(decoding: try JSONEncoder().encode(NewsItem(id: "a", title: "T")), as: UTF8.self)
    #expect(!text.contains("accept") && !text.contains("alternates"))
  }
}
