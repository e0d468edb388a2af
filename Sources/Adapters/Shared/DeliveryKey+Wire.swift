import Digests
import Domain

extension DeliveryKey {
  /// The key for networks that take no other letters than ASCII: the same for every attempt, without a full stop, and another
  /// for every post of a thread.
  func idempotencyText(post index: Int = 0) -> String {
    "crieur-" + SHA256.digest(of: index == 0 ? description : "\(description) \(index)").rawValue
  }
}
