import Domain

/// Nearly the text of an item that goes out shortly before. A series repeats itself, and is compared with nothing.
struct NearDuplicate: EditorialCheck {
  let code = CheckCode.nearDuplicate
  let scope = CheckScope.calendar
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    guard let earlier = context.earlier, let sketch = TextSketch(of: context.item) else { return [] }
    let likeness = earlier.sketch.likeness(to: sketch)
    guard likeness >= context.house.repetitionLikeness else { return [] }
    return [
      [
        "item": earlier.id.rawValue, "title": Tidy.line(earlier.title), "day": earlier.start.date.description,
        "percent": String(likeness),
      ]
    ]
  }
}
