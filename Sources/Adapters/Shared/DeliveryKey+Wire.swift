import Digests
import Domain

extension DeliveryKey {
  /// The key for networks that take no other letters than ASCII: the same for every attempt, without a full stop.
  var idempotencyText: String { "crieur-" + SHA256.digest(of: description).rawValue }
}
