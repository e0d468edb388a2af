import Domain

/// Messages of `crieur plan`.
enum PlanCode: String, MessageCode {
  case heading = "plan.heading"
  case empty = "plan.empty"
  case drafts = "plan.drafts"
  case gaps = "plan.gaps"
  case gapDay = "plan.gapDay"
  case gapDays = "plan.gapDays"
  case pileUps = "plan.pileUps"
  case pileUp = "plan.pileUp"
  case pileUpTogether = "plan.pileUpTogether"
  case toDo = "plan.toDo"
  /// The hour has passed, and the channel publishes late news all the same. Arguments: `time`.
  case pastPublishes = "plan.pastPublishes"
  /// The hour has passed, and the channel holds late news for a person. Arguments: `time`.
  case pastHolds = "plan.pastHolds"
  /// The hour has passed, and the channel drops late news. Arguments: `time`.
  case pastDrops = "plan.pastDrops"
  /// What it must not go out after has passed. Arguments: `time`.
  case pastDeadline = "plan.pastDeadline"
}
