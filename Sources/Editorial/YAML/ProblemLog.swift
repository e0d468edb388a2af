public import Domain

/// A place in a text file.
public struct Place: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// Names a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Gathers what is wrong with one file while it is read, so that all of it can be told at once.
public final class ProblemLog {
  /// The file, as a person would name it.
  public let file: String
  /// What was found so far, in reading order.
  public private(set) var problems: [Problem] = []

  /// Starts an empty log.
  public init(file: String) {
    self.file = file
  }

  /// Whether anything was found that keeps something back.
  public var hasErrors: Bool { errorCount > 0 }

  /// How many of the problems are errors.
  public private(set) var errorCount = 0

  /// Notes something that must be mended.
  public func error(_ reason: Reason, at place: Place?) {
    add(Problem(file: file, line: place?.line, column: place?.column, severity: .error, reason: reason))
  }

  /// Notes something to look at.
  public func warning(_ reason: Reason, at place: Place?) {
    add(Problem(file: file, line: place?.line, column: place?.column, severity: .warning, reason: reason))
  }

  /// Takes back what another problem explains.
  func withdraw(_ problem: Problem) {
    guard let index = problems.lastIndex(of: problem) else { return }
    problems.remove(at: index)
    if problem.severity == .error { errorCount -= 1 }
  }

  /// Notes a problem found elsewhere.
  public func add(_ problem: Problem) {
    problems.append(problem)
    if problem.severity == .error { errorCount += 1 }
  }
}

/// A problem may be the failure of a `Result`.
extension Problem: Error {}

extension [Problem] {
  /// The problems by file, line and column; those of one place stay in the order in which they were found.
  public func inReadingOrder() -> [Problem] {
    enumerated()
      .sorted { lhs, rhs in
        let left = (lhs.element.file, lhs.element.line ?? 0, lhs.element.column ?? 0, lhs.offset)
        return left < (rhs.element.file, rhs.element.line ?? 0, rhs.element.column ?? 0, rhs.offset)
      }
      .map(\.element)
  }
}
