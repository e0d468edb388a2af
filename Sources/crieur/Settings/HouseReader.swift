import Domain
import Editorial

/// Reads what the house wants of its texts: `checks:` and `house:`.
enum HouseReader {
  static func read(_ reader: inout MappingReader) -> HouseRules {
    var rules = HouseRules()
    rules.levels = levels(reader.pairs("checks") ?? [], reader.problems)
    if var house = reader.mapping("house") {
      rules.names = texts("names", &house) ?? []
      rules.contacts = texts("contacts", &house) ?? []
      rules.mentions = texts("mentions", &house) ?? []
      rules.confidential = texts("confidential", &house) ?? rules.confidential
      rules.tone = texts("tone", &house) ?? []
      rules.personalRemark = house.optional("first_person", .text) ?? rules.personalRemark
      repetition(&rules, house.mapping("repetition"))
      house.finish()
    }
    return rules
  }

  private static func levels(
    _ pairs: [(name: Placed<String>, value: YAMLValue)], _ problems: ProblemLog
  ) -> [CheckCode: CheckLevel] {
    var levels: [CheckCode: CheckLevel] = [:]
    for (name, value) in pairs {
      do throws(Reason) {
        let code = try ScalarForm<CheckCode>.choice()(name.value)
        levels[code] = ScalarForm<CheckLevel>.choice().read(value, key: name.value, problems: problems)
      } catch {
        var reason = error
        reason.arguments["key"] = "checks"
        problems.error(reason, at: name.place)
      }
    }
    return levels
  }

  private static func repetition(_ rules: inout HouseRules, _ reader: MappingReader?) {
    guard var reader else { return }
    if let within = reader.optional("within", .duration) {
      rules.repetitionDays = Int(within.components.seconds / 86_400)
      if !(1...366).contains(rules.repetitionDays) {
        reader.problems.error(Reason(SettingsCode.badRepetition), at: reader.place(of: "within"))
      }
    }
    rules.repetitionLikeness = reader.optional("likeness", .integer(in: 30...100)) ?? rules.repetitionLikeness
    reader.finish()
  }

  private static func texts(_ key: String, _ reader: inout MappingReader) -> [String]? {
    reader.list(key, .text)?.map(\.value).filter { !$0.isEmpty }
  }
}
