import Adapters
import CLinux
import Domain
import Glibc

/// One program from its start to its end, on the thread that calls: the kernel kills the program when that thread ends, and
/// a guard beside it kills what it started, so nothing that a killed daemon had begun goes on behind its back.
struct ProgramLife {
  /// How much is kept of what it complains of.
  private static let complaint = 4096

  let call: ProgramCall
  /// Rung to end it.
  let bell: Descriptor

  /// Runs it. Returns when it has ended, and everything else in its session with it.
  func live() -> Result<ProgramReport, ProgramRefusal> {
    do throws(ProgramRefusal) {
      let output = try Descriptor.pipe()
      let errors = try Descriptor.pipe()
      let timer = try Descriptor.timer(after: call.bounds.time)
      let lifeline = try Descriptor.pipe()
      let process = try start(output.theirs, errors.theirs, lifeline: lifeline.ours)
      let watch = ProgramWatch(
        process: process, bell: bell, timer: timer,
        output: OutputDrain(output.ours, keeping: .beginning, upTo: call.bounds.output),
        errors: OutputDrain(errors.ours, keeping: .end, upTo: Self.complaint))
      // The guard acts when this end is closed: by us here, or with us when we are killed.
      return withExtendedLifetime(lifeline.theirs) { .success(watch.untilTheEnd()) }
    } catch {
      return .failure(error)
    }
  }

  private func start(
    _ output: Descriptor, _ errors: Descriptor, lifeline: Descriptor
  ) throws(ProgramRefusal) -> pid_t {
    try makeFolder()
    let secret: Descriptor? = if let secret = call.secret { try .sealed(Array(secret.utf8)) } else { nil }
    var files: [Descriptor?] = [try .sealed(call.input), output, errors, secret]
    for file in call.files { files.append(try .sealed(file)) }
    let count = Int32(files.count)
    // Out of the way of the numbers that the program shall see them under.
    var lifted: [Descriptor?] = []
    for file in files { lifted.append(try file?.lifted(to: count)) }
    return try withExtendedLifetime(lifted) { () throws(ProgramRefusal) in
      var bounds = crieur_bounds(
        memory: UInt64(call.bounds.memory) << 20, cpu: UInt64(max(1, call.bounds.time.components.seconds)))
      if let reason = call.permit?.refusal() { throw .notPermitted(reason) }
      let process = Self.withStrings(call.command) { arguments in
        Self.withStrings(call.environment.map { "\($0)=\($1)" }.sorted()) { environment in
          crieur_start(
            arguments, environment, call.folder, lifted.map { $0?.number ?? -1 }, count, &bounds, lifeline.number)
        }
      }
      guard process > 0 else { throw .system(errno: -process) }
      return process
    }
  }

  /// Makes the working folder, and those around it.
  private func makeFolder() throws(ProgramRefusal) {
    guard access(call.folder, X_OK) != 0 else { return }
    var path = ""
    for part in call.folder.split(separator: "/") {
      path += "/\(part)"
      guard mkdir(path, 0o770) == 0 || errno == EEXIST || access(path, F_OK) == 0 else {
        throw .system(errno: errno)
      }
    }
  }

  private static func withStrings<Value>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }
}
