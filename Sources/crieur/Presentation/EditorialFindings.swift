import Domain
import Rendering

extension Catalogue {
  /// The sentence for a reason; a finding of the editorial checks with its name, by which it can be accepted.
  func finding(_ reason: Reason) -> String {
    let sentence = phrase(reason)
    return CheckCode(rawValue: reason.code) == nil ? sentence : "\(sentence) [\(reason.code)]"
  }

  /// What was found, and why it may stand.
  func accepted(_ accepted: AcceptedFinding) -> String {
    phrase(PreviewCode.accepted, ["finding": finding(accepted.finding), "reason": accepted.because])
  }
}

extension JSON {
  /// `[{code, message, reason}]`.
  static func accepted(_ findings: [AcceptedFinding], in catalogue: Catalogue) -> JSON {
    .list(
      findings.map { accepted in
        [
          "code": .text(accepted.finding.code), "message": .text(catalogue.phrase(accepted.finding)),
          "reason": .text(accepted.because),
        ]
      })
  }
}
