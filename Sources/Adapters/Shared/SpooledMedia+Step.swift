import Digests
import Domain

extension SpooledMedia {
  /// The step of uploading this picture with these words: after an edit it is another one, and so it is done again.
  func step(_ name: String) -> String {
    "\(name) \(SHA256.digest(of: Array("\(digest) \(alt)".utf8)))"
  }
}
