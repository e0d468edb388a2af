import Adapters
import Digests
import Domain
import Editorial
import Engine
import Rendering
import Sandbox
import StoreSQLite
import Testing
import Transport

@testable import crieur

/// Every message exists in French and in English, with the same placeholders.
struct CatalogueTests {
  /// The messages of every module, by name.
  private static let codes: [String] =
    rawValues(StateCode.self) + rawValues(GateCode.self) + rawValues(EndingCode.self) + rawValues(AudienceCode.self)
    + rawValues(ProblemCode.self) + rawValues(PreviewCode.self) + rawValues(PlanCode.self) + rawValues(QueueCode.self)
    + rawValues(StatusCode.self) + rawValues(MeasureCode.self) + rawValues(ChannelCode.self)
    + AdapterCatalog.messages + rawValues(ReportCode.self) + rawValues(SettingsCode.self)
    + rawValues(CredentialCode.self) + rawValues(ProgramCode.self) + rawValues(HelpCode.self)
    + rawValues(ValueCode.self)
    + rawValues(YAMLCode.self) + rawValues(ZoneCode.self) + rawValues(CalendarCode.self) + rawValues(RenderCode.self)
    + rawValues(TemplateCode.self)
    + rawValues(ActCode.self) + rawValues(AlertCode.self)
    + rawValues(JournalPageCode.self) + rawValues(ProofCode.self) + rawValues(JournalCode.self)
    + rawValues(EngineCode.self)
    + rawValues(StoreCode.self) + rawValues(NetworkCode.self) + rawValues(FetchCode.self)
    + rawValues(PictureCode.self)
    + rawValues(DigestCode.self) + rawValues(DoctorCode.self) + rawValues(SandboxCode.self)
    + rawValues(CorrectionCode.self) + rawValues(CheckCode.self) + rawValues(VaultCode.self)
    + rawValues(AuthCode.self) + rawValues(AccountCode.self)

  @Test func whatToDoBeginsASentenceOfItsOwn() {
    let catalogue = Catalogue(.en)
    let refused = Reason(code: "adapter.refused", arguments: ["status": "422", "detail": "Text too long"])
    #expect(catalogue.advice(refused).contains("Text too long. "))
    let fetched = Reason(FetchCode.empty, ["host": "www.exemple.fr"])
    #expect(catalogue.advice(fetched) == catalogue.phrase(fetched) + " Correct the address.")
    let byHand = Reason(EngineCode.removeByHand, ["channel": "rss", "address": "https://www.exemple.fr/a"])
    #expect(catalogue.advice(byHand).contains(" https://www.exemple.fr/a – "))
  }

  private static func rawValues<Code: MessageCode>(_ type: Code.Type) -> [String] { Code.allCases.map(\.rawValue) }

  private static func phrases(_ language: Language) -> [String: Phrase] {
    Catalogue.subjects(in: language).reduce(into: [:]) { all, subject in all.merge(subject) { first, _ in first } }
  }

  @Test(arguments: Language.allCases) func everyCodeHasItsSentence(language: Language) {
    let missing = Set(Self.codes).subtracting(Self.phrases(language).keys)
    #expect(missing.sorted() == [])
  }

  @Test func noSentenceIsWrittenTwice() {
    for language in Language.allCases {
      let all = Catalogue.subjects(in: language).flatMap(\.keys)
      #expect(all.count == Set(all).count)
    }
    #expect(Self.codes.count == Set(Self.codes).count)
  }

  @Test func bothLanguagesSayTheSameThings() {
    let french = Self.phrases(.fr)
    let english = Self.phrases(.en)
    #expect(Set(french.keys) == Set(english.keys))
    for (code, phrase) in french {
      guard let other = english[code] else { continue }
      #expect(PhraseTemplate(phrase.text).names == PhraseTemplate(other.text).names, "\(code)")
      #expect((phrase.hint == nil) == (other.hint == nil), "\(code)")
      let hints = [phrase.hint, other.hint].map { PhraseTemplate($0 ?? "").names }
      #expect(hints[0] == hints[1], "\(code)")
    }
  }

  @Test func anUnknownCodeFallsBackToItselfAndItsArguments() {
    let catalogue = Catalogue(.fr)
    #expect(catalogue.phrase("moon.full", [:]) == "moon.full")
    #expect(catalogue.phrase("moon.full", ["b": "2", "a": "1"]) == "moon.full (a: 1, b: 2)")
    #expect(catalogue.hint("moon.full", [:]) == nil)
  }

  @Test func frenchSentencesFollowFrenchTypography() {
    let sentence = Catalogue(.fr).phrase(SettingsCode.unknownChannel, ["name": "faceboo'k : x"])
    #expect(sentence == "Aucun canal ne s’appelle «\u{A0}faceboo'k : x\u{A0}».")
    let catalogue = Catalogue(.fr)
    for code in Self.codes {
      for text in [catalogue.phrase(code, [:]), catalogue.hint(code, [:]) ?? ""] {
        for mark in [" :", " ;", " !", " ?", " »", "« "] { #expect(!text.contains(mark), "\(code): \(text)") }
      }
    }
  }
}
