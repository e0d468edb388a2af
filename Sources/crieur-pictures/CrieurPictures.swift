import Domain
import FoundationEssentials
import Glibc
import Pictures

/// Prepares one picture for `crieur`: limits as JSON in the argument, the picture on standard input; on standard output a
/// line of JSON that says what it came to, and the bytes of the picture where it was made anew.
@main
enum CrieurPictures {
  static func main() {
    // Not one byte of the picture is read before this process can do no more than it must.
    guard let press = PicturePress.confined() else { exit(70) }
    guard CommandLine.arguments.count == 2,
      let limits = try? JSONDecoder().decode(PictureLimits.self, from: Data(CommandLine.arguments[1].utf8))
    else { exit(64) }
    guard let picture = input(atMost: 64 << 20) else { exit(66) }
    let (verdict, made) = press.prepare(picture, within: limits)
    guard let line = try? JSONEncoder().encode(verdict), write(Array(line) + [0x0A] + made) else { exit(74) }
  }

  private static func input(atMost limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= limit else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
