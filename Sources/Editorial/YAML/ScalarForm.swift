public import Domain

/// How one kind of value is written: what a text means, or why it is not of that kind.
public struct ScalarForm<Value>: Sendable {
  private let meaning: @Sendable (String) throws(Reason) -> Value

  /// Makes a form from what gives a text its meaning. The reader adds the argument `key` to the reason.
  public init(_ meaning: @escaping @Sendable (String) throws(Reason) -> Value) {
    self.meaning = meaning
  }

  /// A form whose texts either mean something or are all refused for the same reason.
  public init(_ code: some MessageCode, _ meaning: @escaping @Sendable (String) -> Value?) {
    self.init { text throws(Reason) in
      guard let value = meaning(text) else { throw Reason(code, ["value": text]) }
      return value
    }
  }

  /// What `text` means.
  public func callAsFunction(_ text: String) throws(Reason) -> Value {
    try meaning(text)
  }

  /// What a value means; nil, and a problem, when it is not of this form.
  public func read(_ value: YAMLValue, key: String, problems: ProblemLog) -> Value? {
    guard let text = value.text else {
      problems.error(Reason(YAMLCode.notAText, ["key": key]), at: value.place)
      return nil
    }
    do throws(Reason) {
      return try meaning(text)
    } catch {
      var reason = error
      reason.arguments["key"] = key
      problems.error(reason, at: value.place)
      return nil
    }
  }
}

extension ScalarForm<String> {
  /// Any text, without the white space around it.
  public static var text: ScalarForm {
    ScalarForm { text throws(Reason) in text.trimmed }
  }

  /// An absolute http or https URL.
  public static var url: ScalarForm {
    ScalarForm(YAMLCode.notAURL) { WebAddress.isAbsolute($0.trimmed) ? $0.trimmed : nil }
  }
}

extension ScalarForm<Bool> {
  /// Yes or no, in both languages and both of YAML's ways.
  public static var flag: ScalarForm {
    ScalarForm(YAMLCode.notAFlag) { text in
      switch text.lowercased() {
      case "yes", "true", "on", "oui": true
      case "no", "false", "off", "non": false
      default: nil
      }
    }
  }
}

extension ScalarForm<Int> {
  /// A whole number within bounds.
  public static func integer(in bounds: ClosedRange<Int> = 0...Int.max) -> ScalarForm {
    ScalarForm { text throws(Reason) in
      guard let number = Int(text), bounds.contains(number) else {
        let most = bounds.upperBound == .max ? "∞" : String(bounds.upperBound)
        throw Reason(YAMLCode.notANumber, ["value": text, "least": String(bounds.lowerBound), "most": most])
      }
      return number
    }
  }
}

extension ScalarForm where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of the words of an enumeration.
  public static func choice(of type: Value.Type = Value.self) -> ScalarForm {
    choice(of: Value.allCases.map { ($0.rawValue, $0) })
  }
}

extension ScalarForm where Value: Sendable {
  /// One of these words.
  public static func choice(of meanings: [(word: String, value: Value)]) -> ScalarForm {
    ScalarForm { text throws(Reason) in
      if let found = meanings.first(where: { $0.word == text }) { return found.value }
      let words = meanings.map(\.word)
      let known = words.joined(separator: ", ")
      guard let meant = nearest(to: text, in: words) else {
        throw Reason(YAMLCode.notAChoice, ["value": text, "known": known])
      }
      throw Reason(YAMLCode.misspelledChoice, ["value": text, "suggestion": meant])
    }
  }
}
