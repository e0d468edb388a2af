import Domain

/// What readers are asked at the end: a closing question or a call to action that somebody wrote.
struct Call {
  /// Who wrote it, which decides how much it matters.
  enum Origin {
    /// A person, for this item on this channel: it stays as it is.
    case override
    /// The item's author, for every channel.
    case item
    /// The configuration, for every item.
    case channel
  }

  let text: String
  let origin: Origin
  let language: Language

  /// Whether the item's author wants it shown.
  var isWanted: Bool {
    switch origin {
    case .override, .item: true
    case .channel: false
    }
  }

  /// The ways to show it.
  var choices: [Choice] {
    switch origin {
    case .override: [Choice(text: text, worth: 0)]
    case .item: [Choice(text: text, worth: worth), Choice(text: "", worth: 0, loss: .callDropped)]
    case .channel: [Choice(text: text, worth: worth), .none]
    }
  }

  /// What showing it is worth.
  var worth: Int {
    switch origin {
    case .override: 0
    case .item: Worth.call
    case .channel: Worth.usualCall
    }
  }

  /// Whether a text says it already.
  func isSaid(in text: String) -> Bool {
    Said.isSaid(self.text, in: text)
  }
}
