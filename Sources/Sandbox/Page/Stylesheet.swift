/// The style of the sandbox's pages: contrast at least 7:1 (WCAG 2.2, 1.4.6), readable without it.
enum Stylesheet {
  static let text = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --quiet: #4a4a4a; --line: #767676; --link: #0b3f91; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #f2f2f2; --paper: #161616; --quiet: #c4c4c4; --line: #8a8a8a; --link: #a9c8ff; }
    }
    body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
    a { color: var(--link); overflow-wrap: anywhere; }
    a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    nav ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; }
    [aria-current] { font-weight: bold; text-decoration: none; }
    article { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
    article h3 { margin: 0; font-size: 1rem; }
    time, .foot, .note, figcaption { color: var(--quiet); font-weight: normal; font-size: .9rem; }
    .note { border-left: 4px solid var(--line); padding-left: .5rem; }
    .text { overflow-wrap: anywhere; }
    .tag { color: var(--link); }
    .card { border: 1px solid var(--line); padding: .5rem; }
    figure { margin: .5rem 0; border: 1px solid var(--line); padding: .5rem; }
    img { max-width: 100%; height: auto; }

    """
}
