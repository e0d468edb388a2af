public import Domain
import Glibc

/// A time zone as the system's own database describes it, so that its updates reach us without a new build.
public struct SystemZone: ZoneRules {
  /// Where the database is: `$TZDIR`, else `/usr/share/zoneinfo` (tzset(3)).
  public static var database: String {
    guard let folder = getenv("TZDIR") else { return "/usr/share/zoneinfo" }
    return String(cString: folder)
  }

  /// The zone's IANA name, such as `Europe/Paris`.
  public let identifier: String
  private let timeline: ZoneTimeline

  /// Reads a zone of the database.
  public init(_ identifier: String, database: String = Self.database) throws(ZoneFailure) {
    guard Self.isName(identifier) else { throw Self.unknown(identifier, database: database) }
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes = try FileBytes.read("\(database)/\(identifier)", limit: 1 << 20).bytes
    } catch {
      switch error {
      case .missing, .notAFile: throw Self.unknown(identifier, database: database)
      case .refused, .tooLarge, .changing: throw ZoneFailure(Reason(ZoneCode.unreadable, ["name": identifier]))
      }
    }
    guard let timeline = ZoneTimeline(TZif: bytes) else {
      throw ZoneFailure(Reason(ZoneCode.unreadable, ["name": identifier]))
    }
    self.identifier = identifier
    self.timeline = timeline
  }

  /// Seconds that the zone's clocks are ahead of UTC at `instant`.
  public func offset(at instant: Timestamp) -> Int {
    timeline.offset(at: instant.seconds)
  }

  /// The instant that a wall-clock reading names.
  public func resolve(_ civil: CivilDateTime) -> ResolvedTime {
    timeline.resolve(civil)
  }

  /// Only names of the database: nothing that leads out of its folder.
  private static func isName(_ text: String) -> Bool {
    text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part != "." && part != ".."
        && part.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
          default: "._+-".utf8.contains(byte)
          }
        }
    }
  }

  private static func unknown(_ name: String, database: String) -> ZoneFailure {
    let known = names(below: "", in: database)
    guard !known.isEmpty else { return ZoneFailure(Reason(ZoneCode.noDatabase, ["path": database])) }
    let city = String(name.split(separator: "/").last ?? "")
    let cities = known.map { String($0.split(separator: "/").last ?? "") }
    if let meant = nearest(to: name, in: known) ?? nearest(to: city, in: cities),
      let zone = known.first(where: { $0 == meant }) ?? known.first(where: { $0.hasSuffix("/\(meant)") })
    {
      return ZoneFailure(Reason(ZoneCode.misspelled, ["name": name, "suggestion": zone]))
    }
    return ZoneFailure(Reason(ZoneCode.unknown, ["name": name]))
  }

  /// The names of all zones, which begin with a capital; the folders `posix` and `right` repeat them.
  private static func names(below folder: String, in database: String) -> [String] {
    // A folder that cannot be listed only has nothing to suggest.
    guard let names = try? Folder.names(in: "\(database)/\(folder)") else { return [] }
    return names.filter { $0.first?.isUppercase == true && !$0.contains(".") }
      .flatMap { name in
        let below = Self.names(below: "\(folder)\(name)/", in: database)
        return below.isEmpty ? ["\(folder)\(name)"] : below
      }
  }
}
