import Adapters
import Glibc

/// Runs programs of this machine, each watched by a thread of its own.
struct SystemProgramRunner: ProgramRunner {
  func run(_ call: ProgramCall) async throws(ProgramRefusal) -> ProgramReport {
    let life = ProgramLife(call: call, bell: try .bell())
    if Task.isCancelled { throw .cancelled }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in Self.onThread { continuation.resume(returning: life.live()) } }
    } onCancel: {
      life.bell.ring()
    }
    return try result.get()
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func onThread(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      // No thread to be had: on this one then, which keeps one task waiting, and no longer than the bounds say.
      work.takeRetainedValue().body()
      return
    }
    pthread_detach(thread)
  }
}
