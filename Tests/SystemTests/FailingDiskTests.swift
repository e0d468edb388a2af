import Foundation
import Glibc
import Sandbox
import Testing

/// A disk that fails in full work (strace makes the calls fail): the program says so and ends; the next one finds nothing
/// lost and sends nothing twice.
@Suite(.serialized, .strace) struct FailingDiskTests {
  /// What fails, from which time on in each thread.
  enum Fault: String, CaseIterable, Sendable {
    case syncOnce = "fdatasync:error=EIO:when=12"
    case syncForGood = "fdatasync:error=EIO:when=12+"
    case write = "pwrite64:error=EIO:when=120+"
  }

  @Test(arguments: Fault.allCases) func aDiskThatFailsLosesNothingAndNothingGoesOutTwice(fault: Fault) async throws {
    var options = SandboxOptions()
    options.honoursIdempotencyKeys = false
    let place = try await Workplace(mastodon: ["un", "deux"], pages: ["101"], sandbox: options)
    #expect(try await place.run("run", "--once", "--quiet").status == 0)
    try place.fill(20)
    let daemon = try place.start("run", under: Strace.injecting(fault.rawValue, log: "\(place.folder)/trace"))
    let end = await daemon.end()
    #expect(end.status == 74, "\(end.errors)")
    #expect(end.errors.contains("crieur.db") && end.errors.contains("Vérifiez l’état du disque"), "\(end.errors)")
    let trace = try String(contentsOfFile: "\(place.folder)/trace", encoding: .utf8)
    #expect(trace.contains("(INJECTED)"), "nothing failed")
    #expect(try await place.finish())
    try await place.expectEachOnce(60)
    #expect(try place.integrity() == "ok")
    await place.sandbox.stop()
  }
}
