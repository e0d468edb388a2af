import Glibc

/// Reads whatever a program writes, so that it is never held up, and keeps a bounded part of it.
struct OutputDrain {
  /// Which part is kept.
  enum Part {
    /// The first bytes.
    case beginning
    /// The last ones.
    case end
  }

  private let descriptor: Descriptor
  private let limit: Int
  private let part: Part
  private(set) var bytes: [UInt8] = []
  /// Whether that is all there was.
  private(set) var isWhole = true
  /// Whether something may still come.
  private(set) var isOpen = true

  init(_ descriptor: Descriptor, keeping part: Part, upTo limit: Int) {
    self.descriptor = descriptor
    self.part = part
    self.limit = limit
  }

  /// What is waited for; nothing once the other side is shut.
  var wanted: pollfd { pollfd(fd: isOpen ? descriptor.number : -1, events: Int16(POLLIN), revents: 0) }

  /// Reads some of what is there: others are waited for as well, and somebody may write without end.
  mutating func drainOnce() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor.number, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      isOpen = false
      return
    }
    keep(buffer[..<count])
  }

  /// Reads what was left in the pipe by those who have ended: no more than a pipe can hold.
  mutating func drainRest() {
    for _ in 0..<Self.pipe where isOpen { drainOnce() }
  }

  /// How many reads empty the largest pipe that the system lets people have, 1 MiB (/proc/sys/fs/pipe-max-size).
  private static let pipe = 16

  private mutating func keep(_ new: ArraySlice<UInt8>) {
    switch part {
    case .beginning:
      let room = max(0, limit - bytes.count)
      bytes += new.prefix(room)
      if new.count > room { isWhole = false }
    case .end:
      bytes += new
      guard bytes.count > limit else { return }
      bytes.removeFirst(bytes.count - limit)
      isWhole = false
    }
  }
}
