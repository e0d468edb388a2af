import CReference
import Foundation

@main
struct Main {
  static func main() async {
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      printError("bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) async throws {
    switch arguments.first {
    case "delivery": try delivery(try BenchSettings(arguments.dropFirst()))
    case "sink": exit(bench_sink(arguments.dropFirst().first.flatMap { Int32($0) } ?? 0))
    case "part" where arguments.count == 4:
      guard let number = Int(arguments[2]) else { throw BenchFailure(BenchSettings.usage) }
      try await part(arguments[1], number, arguments[3])
    default: throw BenchFailure(BenchSettings.usage)
    }
  }

  private static func delivery(_ settings: BenchSettings) throws {
    var bench = DeliveryBench(settings)
    try bench.run()
    guard settings.asJSON else {
      print(Table.lines(bench.figures).joined(separator: "\n"))
      for part in bench.leftOut { print("left out: \(part.what) (\(part.why))") }
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(Report(figures: bench.figures, leftOut: bench.leftOut)), as: UTF8.self))
  }

  private struct Report: Encodable {
    var figures: [Figure]
    var leftOut: [DeliveryBench.LeftOut]
  }

  /// One measurement, in the process that the parent started for it.
  private static func part(_ name: String, _ number: Int, _ place: String) async throws {
    let folder = Folder(existing: place)
    switch name {
    case "burst": try Child.answer(await Burst.run(count: number, to: place))
    case "loop": try Child.answer(Burst.limit(count: number, to: place))
    case "rows": try Child.answer(Burst.bareRows(count: number))
    case "enqueue": try Child.answer(Enqueue.run(count: number, in: folder))
    case "bare": try Child.answer(Enqueue.limit(count: number, in: folder))
    case "lateness":
      let sink = try Sink(delay: 0)
      defer { sink.stop() }
      try Child.answer(await Lateness.run(count: number, in: folder, sink: sink))
    case "stop":
      let sink = try Sink(delay: 50)
      defer { sink.stop() }
      try Child.answer(await Stopping.run(after: number, in: folder, sink: sink))
    case "startup": try Child.answer(await StartUp.run(idleSeconds: Int64(number), in: folder))
    default: throw BenchFailure(BenchSettings.usage)
    }
  }
}

func printError(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
