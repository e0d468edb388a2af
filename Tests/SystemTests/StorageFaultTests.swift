import Foundation
import Glibc
import Sandbox
import Testing

/// What the machine does to the store: a full disk, a read-only one, a damaged file. Each ends or waits with a sentence
/// that says what to do, and nothing is lost.
@Suite(.serialized) struct StorageFaultTests {
  @Test func aFullDiskIsWaitedOutAndNothingIsLost() async throws {
    let place = try await Workplace(mastodon: ["un", "deux"])
    guard let disk = try SmallDisk(megabytes: 16) else { return }
    try place.keepStore(on: disk)
    try place.fill(5, as: "avant")
    let daemon = try place.start("run")
    try await place.waitForPosts(10)
    disk.fill()
    let full = try await place.run("channels", "pause", "deux")
    #expect(full.status == 74, "\(full.errors)")
    #expect(full.errors.contains("Le disque est plein"), "\(full.errors)")
    let once = try await place.run("run", "--once")
    #expect(once.status == 74 && once.errors.contains("Libérez de la place"), "\(once.errors)")
    let doctor = try await place.run("doctor")
    #expect(doctor.status == 78 && doctor.output.contains("Le disque est plein"), "\(doctor.output)\(doctor.errors)")
    #expect(try await place.run("queue", "list").status == 0, "what only reads goes on")
    try place.fill(5, from: 6, as: "pendant")
    // The daemon has met the full disk once it has read the new file and could not write it down.
    try await place.waitForText("Le disque est plein", from: daemon)
    disk.empty()
    try place.fill(5, from: 11, as: "apres")
    try await place.waitForPosts(30)
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    #expect(try await place.finish())
    try await place.expectEachOnce(30)
    let words = try await place.run("doctor").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("est sain"), "\(words)")
    await place.sandbox.stop()
  }

  @Test func aDiskThatFillsUpWhilePostsAreOnTheWireLosesNoOutcome() async throws {
    var options = SandboxOptions()
    options.honoursIdempotencyKeys = false
    let place = try await Workplace(mastodon: ["un", "deux"], sandbox: options)
    guard let disk = try SmallDisk(megabytes: 16) else { return }
    try place.keepStore(on: disk)
    try place.fill(60)
    let daemon = try place.start("run")
    try await place.waitForPosts(10)
    disk.fill()
    try await place.waitForText("Le disque est plein", from: daemon)
    disk.empty()
    try await place.waitForPosts(120)
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    #expect(try await place.finish())
    try await place.expectEachOnce(120)
    await place.sandbox.stop()
  }

  @Test func aStopIsHeededOnAFullDisk() async throws {
    let place = try await Workplace(mastodon: ["un", "deux"])
    guard let disk = try SmallDisk(megabytes: 16) else { return }
    try place.keepStore(on: disk)
    try place.fill(60)
    let daemon = try place.start("run")
    try await place.waitForPosts(10)
    disk.fill()
    try await place.waitForText("Le disque est plein", from: daemon)
    let start = ContinuousClock.now
    daemon.signal(SIGTERM)
    let end = await daemon.end()
    #expect(end.status == 74 && ContinuousClock.now - start < .seconds(15), "\(end.errors)")
    disk.empty()
    #expect(try await place.finish())
    try await place.expectEachOnce(120)
    await place.sandbox.stop()
  }

  @Test func aReadOnlyDiskIsNamedByEveryCommand() async throws {
    let place = try await Workplace(mastodon: ["un"])
    guard let disk = try SmallDisk(megabytes: 16) else { return }
    try place.keepStore(on: disk)
    try place.fill(1, in: 3600)
    #expect(try await place.run("run", "--once", "--quiet").status == 0)
    #expect(disk.remount("ro"))
    for words in [["run"], ["run", "--once"], ["channels", "pause", "un"], ["backup", "\(disk.folder)/copie.db"]] {
      let end = try await ProgramRun.run(words, in: place.folder, environment: place.environment)
      #expect([73, 74].contains(end.status), "\(words): \(end.status) \(end.errors)")
      #expect(end.errors.contains("Read-only file system"), "\(words): \(end.errors)")
    }
    let list = try await place.run("queue", "list")
    #expect(list.status == 0 && list.output.contains("nouvelle"), "\(list.output)\(list.errors)")
    let doctor = try await place.run("doctor")
    #expect(doctor.status == 78 && doctor.output.contains("Read-only file system"), "\(doctor.output)\(doctor.errors)")
    #expect(disk.remount("rw"))
    #expect(try await place.run("channels", "pause", "un").status == 0)
    await place.sandbox.stop()
  }

  @Test func aDamagedStoreIsNamedByEveryCommandAndMendedByItsCopy() async throws {
    let place = try await Workplace(mastodon: ["un"])
    try place.fill(3)
    #expect(try await place.finish())
    #expect(try await place.run("backup", "copie.db").status == 0)
    unlink("\(place.folder)/crieur.db-wal")
    unlink("\(place.folder)/crieur.db-shm")
    try Data(repeating: 0xAA, count: 100_000).write(to: URL(filePath: "\(place.folder)/crieur.db"))
    for words in [
      ["run"], ["run", "--once"], ["status"], ["queue", "list"], ["channels", "pause", "un"], ["doctor"],
    ] {
      let end = try await ProgramRun.run(words, in: place.folder, environment: place.environment)
      #expect(end.status == 65, "\(words): \(end.status) \(end.errors)")
      #expect((end.output + end.errors).contains("crieur.db"), "\(words): \(end.output)\(end.errors)")
    }
    #expect(try await place.run("restore", "copie.db").status == 0)
    #expect(try await place.finish())
    try await place.expectEachOnce(3)
    #expect(try await place.run("doctor").status == 0)
    await place.sandbox.stop()
  }
}

/// A disk of a few megabytes that tests may fill: a tmpfs of their own.
final class SmallDisk {
  let folder: String

  /// Nothing, and a line that says so, where mounting is not permitted.
  init?(megabytes: Int) throws {
    folder = NSTemporaryDirectory() + "crieur-disk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard mount("tmpfs", folder, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
      print("SmallDisk: skipped, mounting is not permitted: \(String(cString: strerror(errno)))")
      rmdir(folder)
      return nil
    }
  }

  deinit {
    umount2(folder, Int32(MNT_DETACH))
    rmdir(folder)
  }

  /// Takes all the room there is.
  func fill() {
    let descriptor = open("\(folder)/filler", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    for size in [65_536, 4096, 1] {
      let block = [UInt8](repeating: 0, count: size)
      while write(descriptor, block, size) == size {}
    }
    close(descriptor)
  }

  /// Gives the room back.
  func empty() { unlink("\(folder)/filler") }

  func remount(_ option: String) -> Bool {
    mount("tmpfs", folder, "tmpfs", UInt(MS_REMOUNT) | (option == "ro" ? UInt(MS_RDONLY) : 0), nil) == 0
  }
}

extension Workplace {
  /// Puts everything that is written on another disk.
  func keepStore(on disk: SmallDisk) throws {
    let file = URL(filePath: "\(folder)/crieur.yaml")
    try Data("\(String(contentsOf: file, encoding: .utf8))data_dir: \(disk.folder)\n".utf8).write(to: file)
  }

  func waitForPosts(_ count: Int) async throws {
    let deadline = ContinuousClock.now + .seconds(300)
    while sandbox.posts().count < count, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(5)) }
    #expect(sandbox.posts().count >= count)
  }

  /// Waits until the program has said something on standard error.
  func waitForText(_ text: String, from program: ProgramRun) async throws {
    let deadline = ContinuousClock.now + .seconds(300)
    while !program.errorsSoFar.contains(text), ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(program.errorsSoFar.contains(text), "\(program.errorsSoFar)")
  }
}
