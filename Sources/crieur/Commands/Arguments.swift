import ArgumentParser
import Domain

/// `fr` or `en` on the command line.
enum LanguageArgument: String, ExpressibleByArgument, CaseIterable {
  case fr
  case en

  var language: Language {
    switch self {
    case .fr: .fr
    case .en: .en
    }
  }
}

/// `2011-06-28` on the command line.
struct DayArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    guard let date = CivilDate(argument) else { return nil }
    self.date = date
  }
}

/// `2011-06-28T10:00` or `2011-06-28 10:00` on the command line.
struct MomentArgument: ExpressibleByArgument {
  let civil: CivilDateTime

  init?(argument: String) {
    guard let civil = CivilDateTime(argument) else { return nil }
    self.civil = civil
  }
}
