import Domain

/// Reads the keys of one mapping, notes everything that is wrong with them, and at the end every key nobody asked for.
public struct MappingReader {
  /// Where the mapping begins.
  public let place: Place
  /// Where problems are noted.
  public let problems: ProblemLog
  private let entries: [(key: YAMLValue, value: YAMLValue)]
  private var asked: [String] = []
  /// What was noted because a key is missing.
  private var missed: [String: Problem] = [:]

  /// Opens a mapping; nil, and a problem, when `value` is something else.
  public init?(_ value: YAMLValue, problems: ProblemLog) {
    guard case .mapping(let entries) = value.content else {
      problems.error(Reason(YAMLCode.notAMapping), at: value.place)
      return nil
    }
    place = value.place
    self.problems = problems
    self.entries = entries
  }

  /// The keys, as written and in their order.
  public var keys: [String] { entries.compactMap(\.key.text) }

  /// The value of a key, whatever it is; nil when the key is missing or holds nothing.
  public mutating func value(_ key: String) -> YAMLValue? {
    asked.append(key)
    guard let value = entry(key)?.value, !value.isNull else { return nil }
    return value
  }

  /// Where the value of a key stands; the key itself when it holds nothing, the mapping when there is no such key.
  public func place(of key: String) -> Place {
    guard let entry = entry(key) else { return place }
    return entry.value.isNull ? entry.key.place : entry.value.place
  }

  /// Where a key stands; the mapping when there is no such key.
  public func place(ofKey key: String) -> Place {
    entry(key)?.key.place ?? place
  }

  /// Reads the value of a key that may be left out.
  public mutating func optional<Value>(_ key: String, _ form: ScalarForm<Value>) -> Value? {
    guard let value = value(key) else { return nil }
    return form.read(value, key: key, problems: problems)
  }

  /// Reads the value of a key that must be there.
  public mutating func required<Value>(_ key: String, _ form: ScalarForm<Value>) -> Value? {
    guard let value = value(key) else {
      miss(key, Reason(YAMLCode.missingKey, ["key": key]), at: place(of: key))
      return nil
    }
    return form.read(value, key: key, problems: problems)
  }

  /// Notes that a key is missing; taken back in the end if another key turns out to be that one, misspelled.
  mutating func miss(_ key: String, _ reason: Reason, at place: Place) {
    let problem = Problem(
      file: problems.file, line: place.line, column: place.column, severity: .error, reason: reason)
    problems.add(problem)
    missed[key] = problem
  }

  /// Reads a list; nil when the key is missing. Elements that cannot be read are noted and left out.
  public mutating func list<Value>(_ key: String, _ form: ScalarForm<Value>) -> [Placed<Value>]? {
    values(key)?
      .compactMap { element in
        form.read(element, key: key, problems: problems).map { Placed($0, at: element.place) }
      }
  }

  /// The elements of a list, whatever they are; nil when the key is missing.
  public mutating func values(_ key: String) -> [YAMLValue]? {
    guard let value = value(key) else { return nil }
    guard case .sequence(let elements) = value.content else {
      problems.error(Reason(YAMLCode.notAList, ["key": key]), at: value.place)
      return nil
    }
    return elements
  }

  /// Opens the mapping below a key; nil when the key is missing or holds something else.
  public mutating func mapping(_ key: String) -> MappingReader? {
    value(key).flatMap { MappingReader($0, problems: problems) }
  }

  /// The pairs of the mapping below a key, for mappings whose keys are names; nil when the key is missing.
  public mutating func pairs(_ key: String) -> [(name: Placed<String>, value: YAMLValue)]? {
    mapping(key)?.allPairs()
  }

  /// Every pair of this mapping, for mappings whose keys are names; there is no need to `finish` then.
  public func allPairs() -> [(name: Placed<String>, value: YAMLValue)] {
    entries.compactMap { entry in
      guard let name = entry.key.text else {
        problems.error(Reason(YAMLCode.oddKey), at: entry.key.place)
        return nil
      }
      return (Placed(name, at: entry.key.place), entry.value)
    }
  }

  /// Notes every key that was not asked for, with the one that was probably meant.
  public func finish() {
    for entry in entries {
      guard let key = entry.key.text else {
        problems.error(Reason(YAMLCode.oddKey), at: entry.key.place)
        continue
      }
      if asked.contains(key) { continue }
      let unused = asked.filter { self.entry($0) == nil }
      if let meant = nearest(to: key, in: unused) {
        problems.error(Reason(YAMLCode.misspelledKey, ["key": key, "suggestion": meant]), at: entry.key.place)
        if let explained = missed[meant] { problems.withdraw(explained) }
      } else {
        let known = Set(asked).sorted().joined(separator: ", ")
        problems.error(Reason(YAMLCode.unknownKey, ["key": key, "known": known]), at: entry.key.place)
      }
    }
  }

  private func entry(_ key: String) -> (key: YAMLValue, value: YAMLValue)? {
    entries.first { $0.key.text == key }
  }
}

/// A value and where it stands.
public struct Placed<Value> {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var place: Place

  /// Joins a value and its place.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Placed: Sendable where Value: Sendable {}
