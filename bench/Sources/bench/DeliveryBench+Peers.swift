/// Crieur beside others, in turn, on the same sink.
extension DeliveryBench {
  mutating func peers() throws {
    let peers: Peers
    do {
      peers = try Peers()
    } catch {
      return leaveOut("peers", because: error)
    }
    for delay in [0, 50] {
      let sink = try Sink(delay: delay)
      defer { sink.stop() }
      let count = settings.isQuick ? 1_000 : 10_000
      progress("Crieur and its peers, answers after \(delay) ms")
      let ours: Burst.Answer = try Child.run(["part", "burst", "\(count)", sink.base])
      for peer in Peers.all {
        let count = (peer.count[delay] ?? 0) / (settings.isQuick ? 10 : 1)
        do {
          add(peer.name, try peers.run(peer, count: count, to: sink), beside: ours, of: count, delay: delay)
        } catch {
          leaveOut("\(peer.name) at \(delay) ms", because: error)
        }
      }
    }
  }

  private mutating func add(
    _ name: String, _ theirs: Peers.Answer, beside ours: Burst.Answer, of count: Int, delay: Int
  ) {
    figures += [
      Figure(
        name: "beside \(name), \(delay) ms", measured: ours.rate, reference: theirs.rate, unit: "deliveries/s"),
      Figure(
        name: "  its processor time", measured: ours.cpuPerThousand, reference: theirs.cpuPerThousand,
        unit: "CPU s/1,000"),
      Figure(
        name: "  for a second of it", measured: 1000 / ours.cpuPerThousand, reference: 1000 / theirs.cpuPerThousand,
        unit: "deliveries", aim: .atLeast(20)),
      Figure(
        name: "  resident memory", measured: ours.memory.resident, reference: theirs.resident, unit: "MiB"),
    ]
  }
}
