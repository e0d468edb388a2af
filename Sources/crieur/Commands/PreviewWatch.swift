import Domain
import Synchronization
import UnixSignals

/// Shows renderings anew whenever something that they are made from is saved, until a signal ends it.
struct PreviewWatch: Sendable {
  /// What is shown.
  let request: PreviewRequest
  /// Where.
  let outlet: PreviewOutlet
  /// What the command line says about settings.
  let overrides: Settings.Overrides

  /// Editors write in several steps: they are waited for.
  private static let gathering: Duration = .milliseconds(100)
  /// Where the system grants no watches, files are looked at this often.
  private static let lookInstead: Duration = .seconds(2)

  /// Works until SIGTERM or SIGINT, or until nobody reads any more.
  func run(_ program: Program) async throws(ProgramEnd) {
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sigwinch)
    let (changes, change) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let watch = FileWatch { change.yield() }
    change.yield()
    let end = await withTaskGroup(of: Result<Void, ProgramEnd>?.self) { group in
      group.addTask {
        for await signal in signals {
          guard signal == .sigwinch else { break }
          change.yield()
        }
        change.finish()
        return nil
      }
      group.addTask { await outcome(of: changes, watch, program) }
      group.addTask {
        while watch == nil, !Task.isCancelled {
          await program.clock.wait(until: program.clock.now + Self.lookInstead)
          change.yield()
        }
        return nil
      }
      var end: Result<Void, ProgramEnd> = .success(())
      while let finished = await group.next() {
        guard let finished else { continue }
        end = finished
        group.cancelAll()
      }
      return end
    }
    withExtendedLifetime(watch) {}
    try end.get()
  }

  private func outcome(
    of changes: AsyncStream<Void>, _ watch: FileWatch?, _ program: Program
  ) async -> Result<Void, ProgramEnd> {
    do throws(ProgramEnd) {
      var show = PreviewShow(self, program)
      for await _ in changes {
        show.watch(by: watch)
        await program.clock.wait(until: program.clock.now + Self.gathering)
        guard try show.look() else { break }
      }
      return .success(())
    } catch {
      return .failure(error)
    }
  }
}
