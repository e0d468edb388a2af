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
}
