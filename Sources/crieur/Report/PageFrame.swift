import Domain

/// What every page of the program is made in: one file, nothing loaded, nothing run.
struct PageFrame: Sendable {
  /// The title.
  let title: String
  /// The language of the page.
  let language: Language

  /// The page around `body`.
  func page(_ body: HTML) -> String {
    let page: HTML = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(HTML(trusted: PageStyle.sheet))
      </style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
    return page.markup
  }
}
