import Domain

@testable import Engine

extension World {
  /// For how long things go wrong.
  static let troubledTime: Duration = .seconds(40 * 3600)

  /// Writes the whole run's bad luck onto the agenda.
  func prepare() throws {
    crashPerMille = pick([0, 0, 2, 10, 40])
    let desk = WatchedStore(
      try house.open(as: "desk").store, trouble: trouble, sabotage: sabotage == .renewsTheDoubtful ? sabotage : nil)
    writeCalendar()
    for number in 1...self.number(1..<4) { start("p\(number)") }
    sometimes(0..<14) { self.editCalendar() }
    sometimes(0..<14) { self.personActs(with: desk) }
    recallsPerMille = pick([0, 10, 100])
    editsPerMille = pick([0, 50, 500])
    self.desk = desk
    sometimes(0..<4) { self.pauseOrResume(with: desk) }
    sometimes(0..<3) { self.silenceOrSpeak(with: desk) }
    sometimes(0..<3) { self.strangerPosts() }
    sometimes(0..<5) { self.strike() }
    sometimes(0..<3) { self.start("once", runsOnce: true) }
    sometimes(0..<3) { self.fillDisk() }
    for network in networks {
      network.storm = pick([0, 20, 300])
      sometimes(0..<3) { network.storm = self.pick([0, 20, 300, 900, 1000]) }
    }
    agenda.add(at: Self.start + Self.troubledTime) { self.calmDown(with: desk) }
  }

  private func sometimes(_ count: Range<Int>, _ run: @escaping () -> Void) {
    for _ in 0..<number(count) {
      agenda.add(at: Self.start + span(.zero...Self.troubledTime)) { run() }
    }
  }

  // MARK: Processes

  func start(_ name: String, runsOnce: Bool = false) {
    let number = processes.filter { $0.name.hasPrefix("\(name).") }.count + 1
    do throws(StoreFailure) {
      let process = try SimulatedProcess("\(name).\(number)", runsOnce: runsOnce, in: self)
      processes.append(process)
      note("\(process.name) starts")
      planSoon(process, in: .milliseconds(1))
    } catch {
      violate("\(name) cannot open the store: \(error.reason.code)")
    }
  }

  private func restartLater(_ process: SimulatedProcess) {
    guard let name = process.name.split(separator: ".").first.map(String.init), name != "once" else { return }
    after(span(.zero...(.seconds(pick([1, 60, 7200]))))) { self.start(name) }
  }

  /// Whether the process dies just now; it is asked before every step.
  func dies(_ process: SimulatedProcess) -> Bool {
    guard !isCalm, chance(crashPerMille) else { return false }
    kill(process)
    return true
  }

  private func kill(_ process: SimulatedProcess) {
    note("\(process.name) is killed")
    process.die()
    restartLater(process)
  }

  private func strike() {
    guard let process = processes.last(where: { $0.isAlive && chance(600) }) else { return }
    switch number(0..<3) {
    case 0: kill(process)
    case 1:
      let wait = span(.seconds(1)...(.seconds(pick([10, 600, 20_000]))))
      note("\(process.name) is stopped for \(wait.components.seconds) s")
      process.stoppedUntil = now + wait
    default:
      note("\(process.name) is told to end")
      process.put(.stop)
      restartLater(process)
    }
  }

  private func fillDisk() {
    note("the disk is full")
    self.trouble.isFull = true
    after(span(.seconds(1)...(.seconds(pick([30, 3600, 20_000]))))) {
      self.note("the disk has room again")
      self.trouble.isFull = false
    }
  }

  func wakeAll(except author: SimulatedProcess? = nil) {
    for process in processes where process.isAlive && process !== author {
      after(span(.milliseconds(1)...(.seconds(1)))) { process.put(.wake) }
    }
  }

  // MARK: Watching

  /// Shows the witness what a store was made to write, and wakes the others as the wake file does.
  func inspect(_ store: WatchedStore, by author: SimulatedProcess?) {
    let changes = store.takeChanges()
    guard !changes.isEmpty else { return }
    for change in changes {
      let attempt = change.after.state.name == "sending" ? " #\(change.after.attempts)" : ""
      note("\(author?.name ?? "a person") writes \(change.after.id): \(change.after.state)\(attempt)")
      witness.written(change, by: store.owner, in: self)
      recallSometimes(change.after)
      editSometimes(change.after)
    }
    wakeAll(except: author)
  }

  /// Reads without faults; a store that fails here is broken.
  func unfailing<Value>(_ call: () throws(StoreFailure) -> Value) -> Value? {
    do throws(StoreFailure) {
      return try call()
    } catch {
      violate("the store fails by itself: \(error.reason.code)")
      return nil
    }
  }

  // MARK: The end

  /// All faults are over: from here on everything must come to an end by itself.
  private func calmDown(with desk: WatchedStore) {
    note("calm")
    isCalm = true
    trouble.end()
    crashPerMille = 0
    for network in networks {
      network.storm = 0
      _ = unfailing { () throws(StoreFailure) in try resume(network, with: desk) }
    }
    _ = unfailing { () throws(StoreFailure) in try speak(with: desk) }
    for process in processes { process.stoppedUntil = nil }
    mendCalendar()
    start("calm")
    for process in processes where process.isAlive { planSoon(process) }
    settleDoubts(with: desk)
    // Past the horizon of every recurrence, planned once more.
    wakeAll()
  }
}
