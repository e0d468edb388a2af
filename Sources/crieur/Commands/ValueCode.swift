import Domain

/// How help names the values of options and arguments: `--channel <canal>`.
enum ValueCode: String, MessageCode {
  case text = "value.text"
  case file = "value.file"
  case folder = "value.folder"
  case language = "value.language"
  case item = "value.item"
  case channel = "value.channel"
  case time = "value.time"
  case day = "value.day"
  case format = "value.format"
  case profile = "value.profile"
  case faults = "value.faults"
  case number = "value.number"
  case title = "value.title"
  case address = "value.address"
  case delivery = "value.delivery"
  case person = "value.person"
  case state = "value.state"
  case port = "value.port"
  case decision = "value.decision"
  case place = "value.place"
  case name = "value.name"
}
