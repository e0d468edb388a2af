/// The style sheet of the pages. Text and its ground keep a contrast of at least 4.5 in both schemes.
enum PageStyle {
  /// The whole sheet.
  static let sheet = [colours, page, tables, posts, cards, proof, print].joined(separator: "\n")

  private static let colours = """
    :root { --ground: #f6f4ef; --paper: #fff; --ink: #1f2a30; --soft: #56636b; --line: #dcd8ce; --accent: #0b5563;
      --good: #1d6b3c; --look: #8a4b00; --bad: #a3201c; --tint: #eef4f4; }
    @media (prefers-color-scheme: dark) { :root { --ground: #14191c; --paper: #1d2428; --ink: #e8e6e1; --soft: #a9b4ba;
      --line: #38434a; --accent: #7cc7d4; --good: #85cf9e; --look: #f0b768; --bad: #ff9d96; --tint: #24313a; } }
    """

  private static let page = """
    * { box-sizing: border-box; }
    html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; }
    body { margin: 0; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; background: var(--ground); color: var(--ink); }
    header, nav, main, footer { max-width: 76rem; margin-inline: auto; }
    h1 { margin: 2.5rem 0 .25rem; font-size: 2.1rem; line-height: 1.2; letter-spacing: -.01em; }
    h2 { margin: 3rem 0 1rem; padding-bottom: .4rem; font-size: 1.4rem; border-bottom: 2px solid var(--accent); }
    h3 { margin: 2rem 0 .75rem; font-size: 1.1rem; }
    section > h3::first-letter { text-transform: uppercase; }
    article h3 { margin-top: 0; }
    h4 { margin: 0 0 .75rem; font-size: 1rem; line-height: 1.35; }
    a { color: var(--accent); }
    a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .range { margin: 0; color: var(--soft); font-size: 1.05rem; }
    .verdict { margin: 1.25rem 0 0; padding: .9rem 1.2rem; background: var(--paper); border-left: .35rem solid var(--line);
      border-radius: .3rem; font-size: 1.15rem; }
    .verdict.good { border-color: var(--good); }
    .verdict.look { border-color: var(--look); }
    nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
    footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .nowrap { white-space: nowrap; }
    .when, .why { color: var(--soft); font-size: .9rem; }
    .remarks { margin: 0; padding: 0; list-style: none; background: var(--paper); border-radius: .5rem; }
    .remarks li { padding: .7rem 1.2rem; border-bottom: 1px solid var(--line); }
    .remarks li:last-child { border: 0; }
    .remarks .why { display: block; }
    """

  private static let tables = """
    .wide { overflow-x: auto; background: var(--paper); border-radius: .5rem; }
    table { width: 100%; border-collapse: collapse; background: var(--paper); border-radius: .5rem; }
    caption { padding: .9rem 1.2rem .4rem; color: var(--soft); font-size: .9rem; text-align: left; }
    th, td { padding: .55rem .8rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
    thead th { border-top: 0; color: var(--soft); font-size: .85rem; font-weight: 600; }
    tbody th { font-weight: 600; }
    tfoot th, tfoot td { border-top: 2px solid var(--line); font-weight: 700; }
    .counts th:not(:first-child), .number { text-align: right; font-variant-numeric: tabular-nums; }
    .nought { color: var(--soft); }
    .timeline th { font-weight: 400; }
    .timeline thead th { font-weight: 600; }
    .spot { display: inline-block; margin-right: .9rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .spot.delivered { color: var(--good); }
    .spot.held, .spot.expired { color: var(--look); }
    .spot.failed { color: var(--bad); }
    """

  private static let posts = """
    .posts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1.25rem;
      align-items: start; }
    article { padding: 1.2rem; background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; }
    article:target { outline: 3px solid var(--accent); }
    .hour { color: var(--accent); font-variant-numeric: tabular-nums; }
    .subject { display: block; color: var(--soft); font-size: .9rem; font-weight: 400; }
    .post { padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; overflow-wrap: break-word; }
    .post.microblog { border-radius: 1rem; }
    .post.hub { border-top: .3rem solid #f07355; }
    .post.feed { border-left: .3rem solid #e08a2b; }
    .post p { margin: 0 0 .7rem; }
    .post .words > :last-child { margin-bottom: 0; }
    .post .author { display: flex; gap: .7rem; align-items: center; line-height: 1.3; }
    .author .when { display: block; }
    .avatar { flex: none; width: 2.4rem; height: 2.4rem; border-radius: 50%; background: #0b5563; color: #fff;
      font-weight: 700; line-height: 2.4rem; text-align: center; }
    .page .avatar { border-radius: .4rem; background: #2a4a8a; }
    .hub .avatar { border-radius: .2rem; background: #a33c1f; }
    .post .title { font-weight: 700; line-height: 1.35; }
    .text { white-space: pre-wrap; }
    .tag { color: var(--accent); }
    .part { color: var(--soft); font-size: .85rem; }
    .post .card { display: block; margin-top: .8rem; padding: .8rem 1rem; background: var(--tint); border-radius: .4rem; }
    .card a { display: block; color: var(--ink); font-weight: 700; text-decoration: none; }
    .card a:hover { text-decoration: underline; }
    .card .host { color: var(--soft); font-size: .8rem; letter-spacing: .03em; text-transform: uppercase; }
    .card .about { display: block; color: var(--soft); font-size: .9rem; }
    figure { margin: .8rem 0; }
    figure img { display: block; width: 100%; height: auto; border-radius: .4rem; }
    .post .unseen { padding: 1.2rem 1rem; margin: 0; background: var(--tint); border-radius: .4rem; color: var(--soft); }
    .article blockquote { margin: 0 0 .7rem; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
    .article ul, .article ol { margin: 0 0 .7rem; padding-left: 1.3rem; }
    .counter { display: flex; gap: .7rem; align-items: center; margin: .8rem 0 0; color: var(--soft); font-size: .9rem;
      font-variant-numeric: tabular-nums; }
    .counter .bar { flex: 1; height: .4rem; max-width: 9rem; background: var(--line); border-radius: .2rem; }
    .bar span { display: block; height: 100%; background: var(--good); border-radius: .2rem; }
    .counter.over { color: var(--bad); font-weight: 700; }
    .over .bar span { background: var(--bad); }
    .standing { margin: .8rem 0 0; }
    .standing .why { display: block; }
    .badge { font-weight: 600; font-size: .95rem; }
    .badge.delivered { color: var(--good); }
    .badge.held, .badge.expired, .badge.retrying, .badge.unconfirmed { color: var(--look); }
    .badge.failed { color: var(--bad); }
    .warnings { margin: .8rem 0 0; padding: .6rem .8rem .6rem 1.8rem; background: var(--tint); border-radius: .4rem;
      font-size: .95rem; }
    .label { margin: .9rem 0 .2rem; font-size: .9rem; font-weight: 600; }
    .attempts { margin: 0; padding-left: 1.5rem; font-size: .9rem; }
    """

  private static let cards = """
    .posts:has(> .preview) { grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); }
    .preview { padding: 1rem; }
    .preview .counter { flex-wrap: wrap; gap: .3rem .7rem; }
    .preview .counter .bar { flex: 1 0 100%; max-width: none; }
    .article > :last-child { margin-bottom: 0; }
    .preview h3 { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
    .preview .subject { display: inline; }
    .text, .post .title, .article { unicode-bidi: plaintext; text-align: start; }
    .post.microblog .avatar { border-radius: .6rem; }
    .post.page .author .when, .post.hub .author .when { font-size: .8rem; }
    .post.page .card, .post.page figure { margin-inline: -1rem; border-radius: 0; }
    .post.page .card { border-block: 1px solid var(--line); }
    .post.page .words > :last-child:is(.card, figure) { margin-bottom: -1rem; border-bottom: 0;
      border-radius: 0 0 .5rem .5rem; overflow: hidden; }
    .post.page figure img, .post.page .unseen { border-radius: 0; }
    .post.hub .title { font-size: 1.15rem; }
    .post.feed .title { margin-bottom: .1rem; font-size: 1.1rem; }
    .thread { margin: 0; padding: 0 0 0 1.1rem; border-left: .2rem solid var(--line); list-style: none; }
    .thread > li + li { margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
    .omissions, .changes ul { margin: .8rem 0 0; padding-left: 1.8rem; font-size: .95rem; }
    .omissions { padding-right: .8rem; color: var(--soft); list-style: "− "; }
    .changes { margin-top: .8rem; padding: .7rem .8rem; border: 1px solid var(--line); border-radius: .4rem; font-size: .95rem; }
    .changes p { margin: 0; }
    .changes ul { padding-left: 0; list-style: none; }
    .changes li + li { margin-top: .6rem; }
    .changes .label { margin: 0; }
    .changes .text { overflow-wrap: anywhere; }
    ins { color: var(--good); font-weight: 600; text-decoration: underline; text-underline-offset: .15em; }
    del { color: var(--bad); text-decoration: line-through; }
    """

  private static let proof = """
    .proof { line-height: 1.55; }
    .proof > p { max-width: 46rem; }
    .verdict.bad { border-color: var(--bad); }
    .facts { margin: 1.25rem 0; padding: .4rem 1.2rem; background: var(--paper); border-radius: .5rem; }
    .facts > div { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .2rem 1.2rem; padding: .5rem 0;
      border-top: 1px solid var(--line); }
    .facts > div:first-child { border: 0; }
    .facts dt { color: var(--soft); }
    .facts dd { margin: 0; overflow-wrap: anywhere; }
    .facts ul { margin: 0; padding-left: 1.1rem; }
    .proof code { font: .85em/1.4 ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; overflow-wrap: anywhere; }
    .publication blockquote { margin: 0; padding: 1rem 1.4rem; background: var(--paper); border: 1px solid var(--line);
      border-left: .35rem solid var(--accent); border-radius: .3rem; overflow-wrap: break-word; }
    .publication figure { max-width: 32rem; }
    .publication td code { display: block; min-width: 17rem; }
    .entries { padding-left: 1.2rem; }
    .entries li { margin-bottom: .5rem; }
    pre { padding: 1rem 1.2rem; overflow-x: auto; background: var(--paper); border-radius: .5rem; }
    """

  private static let print = """
    @media print {
      :root { --ground: #fff; --paper: #fff; --tint: #f3f3f3; }
      body { padding: 0; font-size: 10pt; }
      nav { display: none; }
      article, tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      .posts { grid-template-columns: 1fr 1fr; }
      .wide { overflow: visible; }
      .proof h1 { font-size: 1.6rem; margin-top: .5rem; }
      .publication td code { min-width: 0; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; }
      a { text-decoration: none; }
    }
    """
}
