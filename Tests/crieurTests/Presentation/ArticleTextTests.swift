import Testing

@testable import crieur

struct ArticleTextTests {
  @Test func anArticleIsReadWithoutItsTags() {
    let html = """
      <h2>Au programme</h2>
      <p>Les <strong>formalités</strong> &amp;
      <em>la</em>
      douane &lt;ici&gt;.</p>
      <ul>
      <li>transport</li>
      <li><p>TVA</p></li>
      </ul>
      <p>Fin<br/>vraiment.</p>
      """
    #expect(
      ArticleText(html).text == """
        Au programme

        Les formalités & la douane <ici>.
        - transport
        - TVA

        Fin
        vraiment.
        """)
    #expect(ArticleText("").text.isEmpty)
    #expect(ArticleText("<p>a <").text == "a")
  }
}
