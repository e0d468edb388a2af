import Domain
import Engine
import Foundation
import Glibc
import TestSupport
import Testing
import Transport

@testable import crieur

/// The program that prepares pictures, started for real.
@Suite struct PictureChildTests {
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("PicturesTests/Fixtures/\(name)")))
  }

  @Test func aPictureComesBackWithoutThePlaceWhereItWasTaken() throws {
    let picture = try Self.fixture("gps.jpg")
    let (verdict, made) = try PictureChild().prepare(picture, within: PictureLimits(maxSide: 48))
    guard case .made(let prepared) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect((prepared.width, prepared.height, prepared.bytes) == (48, 32, made.count))
    let folder = try TemporaryFolder()
    for (name, bytes) in [("before.jpg", picture), ("after.jpg", made)] {
      try Data(bytes).write(to: URL(fileURLWithPath: folder.file(name)))
    }
    #expect(try Self.said(by: "exiftool", "-G", folder.file("before.jpg")).contains("GPS"))
    let after = try Self.said(by: "exiftool", "-G", folder.file("after.jpg"))
    #expect(after.contains("[File]"))
    for trace in ["GPS", "[EXIF]", "[XMP]", "[IPTC]", "Dupont"] { #expect(!after.contains(trace), "\(trace)") }
  }

  @Test(arguments: ["gps.jpg", "gps.png", "gps.webp", "gps.gif", "turned.jpg"])
  func somebodyElseFindsNothingInItEither(name: String) throws {
    let (_, made) = try PictureChild().prepare(try Self.fixture(name), within: PictureLimits())
    let folder = try TemporaryFolder()
    try Data(made).write(to: URL(fileURLWithPath: folder.file("made")))
    let said = try Self.said(by: "exiftool", "-a", "-G", "-u", folder.file("made"))
    for trace in ["GPS", "[EXIF]", "[XMP]", "[IPTC]", "Dupont", "Comment", "Warning"] {
      #expect(!said.contains(trace), "\(said)")
    }
  }

  @Test func whatIsNoPictureIsAVerdictAndNoBreakdown() throws {
    let (verdict, made) = try PictureChild().prepare([0xFF, 0xD8, 0xFF, 0x00], within: PictureLimits())
    #expect(verdict == .refused(Reason(PictureCode.broken)))
    #expect(made.isEmpty)
  }

  @Test func aProgramThatIsMissingIsNamed() {
    #expect(throws: MediaFailure(Reason(PictureCode.noWorkshop, ["program": "/nowhere/crieur-pictures"]))) {
      try PictureChild(program: "/nowhere/crieur-pictures").prepare([1], within: PictureLimits())
    }
  }

  @Test(arguments: [
    "exit 0", "exit 3", "kill -SEGV $$", "printf '{\\n'", "yes | head -c 60000000", "printf '{\"made\":{}}\\n'",
  ])
  func aProgramThatBreaksDownIsAFailure(script: String) throws {
    let folder = try TemporaryFolder()
    let program = folder.file("broken")
    try "#!/bin/sh\n\(script)\n".write(toFile: program, atomically: true, encoding: .utf8)
    try #require(chmod(program, 0o700) == 0)
    #expect(throws: MediaFailure(Reason(PictureCode.workshopFailed))) {
      try PictureChild(program: program).prepare(Array(repeating: 7, count: 200_000), within: PictureLimits())
    }
  }

  @Test func itSeesNothingOfTheEnvironmentAndNoOtherFile() throws {
    let folder = try TemporaryFolder()
    let program = folder.file("spy")
    try "#!/bin/sh\n(/usr/bin/env; ls /proc/self/fd) >\(folder.file("seen"))\n".write(
      toFile: program, atomically: true, encoding: .utf8)
    try #require(chmod(program, 0o700) == 0)
    _ = try? PictureChild(program: program).prepare([1, 2], within: PictureLimits())
    let seen = try String(contentsOfFile: folder.file("seen"), encoding: .utf8)
    #expect(seen.contains("LC_ALL=C"))
    #expect(!seen.contains("HOME="))
    let descriptors = seen.split(separator: "\n").compactMap { Int($0) }
    // Its three, and the one that `ls` itself reads the folder by.
    #expect(descriptors.allSatisfy { $0 <= 3 }, "\(seen)")
  }

  private static func said(by program: String, _ arguments: String...) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}
