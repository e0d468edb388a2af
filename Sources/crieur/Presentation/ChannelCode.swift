import Domain

/// Messages of `crieur channels`.
enum ChannelCode: String, MessageCode {
  case empty = "channels.empty"
  case name = "channels.name"
  case network = "channels.network"
  case audience = "channels.audience"
  case limit = "channels.limit"
  case standing = "channels.standing"
  case open = "channels.open"
  case price = "channels.price"
}
