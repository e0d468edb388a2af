import Domain

/// A channel's voice, with its template compiled and its names in order.
struct PreparedVoice: Sendable {
  /// As the configuration says it.
  let voice: Voice
  let template: PreparedTemplate?
  let names: NameIndex

  /// Prepares a voice, or says what is wrong with its template.
  init(_ voice: Voice) throws(Reason) {
    self.voice = voice
    var template: PreparedTemplate?
    if let written = voice.template { template = try PreparedTemplate(written) }
    self.template = template
    names = NameIndex(voice.names)
  }
}
