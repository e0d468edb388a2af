public import Domain

/// A channel's template, checked and compiled once; filling it makes the layout of one post.
public struct PreparedTemplate: Sendable {
  private struct Frame: Sendable {
    let before: TemplateText
    let after: TemplateText
  }

  private let template: PostTemplate
  private let before: TemplateText
  private let after: TemplateText
  private let frames: [PartKind: Frame]

  /// Compiles a template, or says what is wrong with the first text that cannot be used.
  public init(_ template: PostTemplate) throws(Reason) {
    self.template = template
    before = try Self.text(template.before)
    after = try Self.text(template.after)
    var frames: [PartKind: Frame] = [:]
    for part in PostTemplate.Part.allCases {
      guard let source = template.parts[part] else { continue }
      frames[PartKind(part)] = try Self.frame(source, around: part)
    }
    self.frames = frames
  }

  /// Says what is wrong with one text of a template; `part` is the part that it stands around, nil for the post.
  public static func check(_ source: String, around part: PostTemplate.Part? = nil) throws(Reason) {
    if let part {
      _ = try frame(source, around: part)
    } else {
      _ = try text(source)
    }
  }

  private static func text(_ source: String) throws(Reason) -> TemplateText {
    _ = try TemplateTags(source, part: nil)
    return try TemplateText(source[...])
  }

  /// What stands before the part and what after it: two texts of their own, so that fitting never runs a template.
  private static func frame(_ source: String, around part: PostTemplate.Part) throws(Reason) -> Frame {
    let tags = try TemplateTags(source, part: part)
    guard tags.parts.count == 1, let range = tags.parts.first?.range else {
      throw Reason(TemplateCode.lacksPart, ["part": part.rawValue])
    }
    return Frame(
      before: try TemplateText(source[..<range.lowerBound]), after: try TemplateText(source[range.upperBound...]))
  }

  /// The layout of one post: what the template says, and what is usual where it says nothing.
  func layout(over usual: Layout, fields: TemplateFields) -> Layout {
    var order = template.order.map { $0.map { PartKind($0) } } ?? usual.order
    // Somebody else's article is never passed on without saying whose it is.
    if !order.contains(.source) { order.insert(.source, at: order.firstIndex(of: .link).map { $0 + 1 } ?? order.count) }
    var separators: [PartKind: String] = [:]
    for (part, separator) in template.separators { separators[PartKind(part)] = separator }
    let (common, own) = (template.separator, separators)
    var layout = Layout(order: order) { first, second, text in
      own[second] ?? common ?? usual.separator(first, second, text)
    }
    layout.before = before.filled(fields)
    layout.after = after.filled(fields)
    layout.frames = frames.mapValues { Layout.Frame(before: $0.before.filled(fields), after: $0.after.filled(fields)) }
    return layout
  }
}
