/// The parts of the page that are the same for every hand-off. The policy names them by their digests, so that nothing
/// else can run in the page, whatever the texts hold; a test computes the digests again.
enum HandOffPageParts {
  /// Nothing from anywhere, but the pictures beside the page and these two.
  static let policy =
    "default-src 'none'; img-src 'self' file:; style-src 'sha256-Ia9ZEQiFOhFTlENWHB254fH1+gjHPO0GeqtU18IP2/M='; "
    + "script-src 'sha256-4SIsQnAj0UQWgQAjkZkk4shCIKMGYvs4mXJfuIvV5L0='; base-uri 'none'; form-action 'none'"

  static let style = """
    :root{color-scheme:light dark}
    body{font:1.1rem/1.5 system-ui,sans-serif;margin:0}
    main{max-width:46rem;margin:0 auto;padding:1.5rem}
    h1{font-size:1.6rem;line-height:1.25;margin:0}
    h2{font-size:1.2rem;margin:2rem 0 .5rem}
    .due{margin:.25rem 0 0}
    li{margin:.4rem 0}
    code{display:inline-block;margin:.3rem 0;padding:.2rem .5rem;border:1px solid;border-radius:.3rem;overflow-wrap:anywhere}
    section{margin:1.5rem 0}
    label{display:block;font-weight:600;margin-bottom:.3rem}
    textarea{box-sizing:border-box;width:100%;font:inherit;padding:.6rem;border:1px solid;border-radius:.3rem;resize:vertical}
    button{font:inherit;margin-top:.4rem;padding:.5rem 1rem;border:2px solid;border-radius:.3rem;cursor:pointer}
    :focus-visible{outline:3px solid #06c;outline-offset:2px}
    figure{margin:1rem 0}
    img{max-width:100%;height:auto}
    #said{position:sticky;bottom:0;margin:0;padding:.6rem 0;font-weight:600;background:Canvas;min-height:1.5em}
    """

  static let script = """
    const said = document.getElementById("said");
    for (const button of document.querySelectorAll("button[data-for]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        const field = document.getElementById(button.dataset.for);
        field.focus();
        field.select();
        let done = false;
        try {
          await navigator.clipboard.writeText(field.value);
          done = true;
        } catch {
          done = document.execCommand("copy");
        }
        said.textContent = done ? button.dataset.said : said.dataset.selected;
      });
    }
    """
}
