import Domain
import Editorial
import Rendering

/// Reads how channels speak: `tones:` for all of them, then `tone:`, `call:` and `template:` of one.
struct VoiceReader {
  private let calls: [Tone: String]
  private let names: [NameReader.Entry]

  /// Reads what all channels have in common.
  init(_ reader: inout MappingReader, names: [NameReader.Entry]) {
    self.names = names
    var calls: [Tone: String] = [:]
    if var tones = reader.mapping("tones") {
      for tone in Tone.allCases {
        guard var entry = tones.mapping(tone.rawValue) else { continue }
        calls[tone] = entry.optional("call", .text)
        entry.finish()
      }
      tones.finish()
    }
    self.calls = calls
  }

  /// Reads what one channel says of its voice.
  func channel(_ channel: inout Channel, _ reader: inout MappingReader) {
    var voice = Voice(tone: reader.optional("tone", .choice(of: Tone.self)))
    let call = reader.optional("call", .text) ?? voice.tone.flatMap { calls[$0] }
    voice.call = call.flatMap { $0.isEmpty ? nil : $0 }
    voice.names = names.map { KnownName($0.name, handle: $0.handles[channel.network.rawValue]) }
    if var entry = reader.mapping("template") {
      voice.template = TemplateReader(form: channel.profile.text.form).read(&entry)
      entry.finish()
    }
    channel.renderingSettings.voice = voice
  }
}
