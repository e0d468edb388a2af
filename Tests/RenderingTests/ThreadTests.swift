import Domain
import Testing

@testable import Rendering

struct ThreadTests {
  private static let link = "https://www.cci-exemple.fr/guide"

  private static let article = """
    Les chambres de commerce ont réuni leurs conseils dans un guide de 35 pages, que chacun peut télécharger sans inscription.
    Il commence par un panorama des services, du microblog au réseau professionnel, et dit pour chacun à quoi il sert.

    Vient ensuite la question des moyens : combien de temps par semaine, quelle équipe, quel rythme de publication. M. Martin,
    qui a conduit l'enquête, recommande de commencer par un seul service et de s'y tenir six mois.

    ## Les règles à respecter

    - citer ses sources ;
    - répondre sous 24 heures ;
    - ne jamais parler au nom d'une entreprise.

    Le guide se termine par une charte que les chambres peuvent reprendre telle quelle. Elle tient en une page.
    """

  private func item(_ body: String = article) -> NewsItem {
    NewsItem(
      id: "guide", title: "Le guide des CCI sur les médias sociaux est paru",
      summary: "Panorama des services, règles à respecter, moyens à prévoir.", body: body, link: Self.link,
      hashtags: ["médias sociaux", "CCI"])
  }

  private func request(_ item: NewsItem, limit: Int = 500) -> RenderRequest {
    var request = RenderingTests.request(item, on: Profiles.microblog(limit: limit))
    request.channel.renderingSettings.allowsThreads = true
    return request
  }

  @Test func aSubstantialArticleBecomesNumberedPosts() throws {
    let variant = try VariantRenderer().render(request(item()))
    #expect(variant.posts.count == 3, "\(variant.posts.map(\.text))")
    for (index, post) in variant.posts.enumerated() {
      #expect(post.text.hasSuffix(" \(index + 1)/\(variant.posts.count)"))
      #expect(post.measure?.fits == true)
      #expect(post.entities == TextMeasure.entities(in: post.text))
    }
    let first = try #require(variant.posts.first?.text)
    #expect(
      first
        == "Le guide des CCI sur les médias sociaux est paru. Panorama des services, règles à respecter, moyens à prévoir. \(Self.link) 1/3"
    )
    #expect(variant.posts.dropFirst().allSatisfy { !$0.text.contains(Self.link) })
    #expect(variant.hashtags == ["#MédiasSociaux", "#CCI"])
    #expect(variant.posts.dropLast().allSatisfy { !$0.text.contains("#") })
  }

  @Test func everySentenceStandsThereOnceAndWhole() throws {
    let variant = try VariantRenderer().render(request(item()))
    let all = variant.posts.map(\.text).joined(separator: "\n").plain
    for sentence in [
      "que chacun peut télécharger sans inscription.", "M. Martin, qui a conduit l'enquête, recommande",
      "Les règles à respecter\n\n• citer ses sources ;\n• répondre sous 24 heures ;", "Elle tient en une page.",
    ] {
      #expect(all.components(of: sentence) == 1, "\(sentence)")
    }
    #expect(!variant.codes.contains("render.bodyCut"))
  }

  @Test func withoutLeaveOrAnArticleThereIsOnePost() throws {
    var alone = request(item())
    alone.channel.renderingSettings.allowsThreads = false
    #expect(try VariantRenderer().render(alone).posts.count == 1)
    #expect(try VariantRenderer().render(request(item(""))).posts.count == 1)
    #expect(try VariantRenderer().render(request(item("Une phrase de plus, rien d'autre."))).posts.count == 1)
    var erratum = request(item())
    erratum.role = .erratum
    #expect(try VariantRenderer().render(erratum).posts.count == 1)
    var own = item()
    own.variants["microblog"] = VariantOverride(text: "Un texte d'une personne.")
    let variant = try VariantRenderer().render(request(own))
    #expect(variant.posts.count == 1 && variant.posts[0].measure == nil)
  }

  @Test func aLongArticleEndsAtTheNinthPostAndSaysSo() throws {
    let paragraph = "Voici une phrase d'une longueur ordinaire qui dit une chose de plus que la précédente"
    let body = (0..<400).map { "\(paragraph), numéro \($0)." }.joined(separator: " ")
    let variant = try VariantRenderer().render(request(item(body)))
    #expect(variant.posts.count == 9)
    #expect(variant.codes.contains("render.bodyCut"))
    #expect(variant.posts.dropFirst().allSatisfy { ($0.measure?.used ?? 0) > 300 && ($0.measure?.fits ?? false) })
  }

  @Test func aSentenceLongerThanAPostIsDividedAtItsClauses() throws {
    let clauses = (1...30).map { "la chambre propose un accompagnement numéro \($0) aux entreprises" }
    let variant = try VariantRenderer().render(request(item(clauses.joined(separator: ", ") + "."), limit: 280))
    #expect(variant.posts.count > 3)
    #expect(
      variant.posts.dropFirst().dropLast().allSatisfy {
        $0.text.contains("entreprises, ") || $0.text.contains("entreprises,")
      })
    #expect(!variant.posts.contains { $0.text.contains("…") })
  }

  @Test func theEventIsSaidOnceWhereTheTextsDoNot() throws {
    var event = item()
    event.event = Event(
      start: try #require(CivilDateTime("2011-01-20T14:00")), place: "Dijon")
    let variant = try VariantRenderer().render(request(event))
    let texts = variant.posts.map(\.text.plain)
    #expect(texts.joined(separator: "\n").components(of: "Jeudi 20 janvier, 14 h, Dijon") == 1)
    #expect(texts.first?.contains("Jeudi 20 janvier, 14 h, Dijon") == true)
    event.event?.registration = "https://www.cci-exemple.fr/inscription"
    let registered = try VariantRenderer().render(request(event)).posts.map(\.text.plain)
    #expect(
      registered[1].contains("Jeudi 20 janvier, 14 h, Dijon\nInscription : https://www.cci-exemple.fr/inscription"))
  }

  @Test func noThreadIsOverItsLimitNearlyEmptyOrWithoutItsLink() throws {
    var random = Seeded()
    var threads = 0
    for _ in 0..<300 {
      let body = (0..<(1 + random.below(8))).map { _ in random.prose(upTo: 80) }.joined(separator: "\n\n")
      let limit = 140 + random.below(400)
      var item = item(body)
      item.title = random.prose(upTo: 8)
      item.summary = random.prose(upTo: 20)
      guard let variant = try? VariantRenderer().render(request(item, limit: limit)) else { continue }
      let seed = Comment(rawValue: "seed \(random.seed), limit \(limit): \(variant.posts.map(\.text))")
      #expect(try VariantRenderer().render(request(item, limit: limit)) == variant, seed)
      guard variant.posts.count > 1 else { continue }
      threads += 1
      #expect(variant.posts.count <= 9, seed)
      for (index, post) in variant.posts.enumerated() {
        #expect(post.measure == TextMeasure.measure(post.text, by: Profiles.microblog(limit: limit).text), seed)
        #expect(post.measure?.fits == true, seed)
        #expect(post.text.hasSuffix(" \(index + 1)/\(variant.posts.count)"), seed)
        #expect(index == 0 || (post.measure?.used ?? 0) * 5 >= limit, seed)
      }
      #expect(variant.posts[0].text.split(separator: " ").contains { $0 == Self.link }, seed)
    }
    #expect(threads > 100, "seed \(random.seed)")
  }

  @Test func threadsOfHostileTextsFitToo() throws {
    var random = Seeded()
    for _ in 0..<200 {
      let body = (0..<400).map { _ in random.pick(Seeded.hostile) + random.pick([" ", "", "\n\n"]) }.joined()
      let limit = 100 + random.below(300)
      guard let variant = try? VariantRenderer().render(request(item(body), limit: limit)) else { continue }
      for post in variant.posts where variant.posts.count > 1 {
        #expect(post.measure?.fits == true, "seed \(random.seed): \(post.text)")
      }
    }
  }
}

extension String {
  /// How often `part` stands in it.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
