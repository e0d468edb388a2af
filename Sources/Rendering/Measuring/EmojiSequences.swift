/// The sequences of emoji that Unicode recommends for interchange, without skin tones and selectors
/// (unicode.org/Public/18.0.0/emoji: emoji-sequences.txt and emoji-zwj-sequences.txt, 2026-09, which added none to those of 17.0).
enum EmojiSequences {
  /// The most emoji in one sequence.
  static let longest = 4

  /// Whether these emoji are one when they are joined.
  static func isRecommended(_ skeleton: Scalars) -> Bool { joined.contains(skeleton) }

  /// Whether the two letters name a flag.
  static func hasFlag(_ first: Character, _ second: Character) -> Bool { flags.contains(String([first, second])) }

  /// The end of the tags that make the black flag at the index before `start` that of a nation; `start` when there are none.
  static func tagsEnd(at start: Int, in text: Scalars) -> Int {
    let end = start + 6
    guard end <= text.count, text[end - 1].value == 0xE007F else { return start }
    let tags = text[start..<end - 1].map { $0.value >= 0xE0061 && $0.value <= 0xE007A ? $0.value - 0xE0000 : 0 }
    return ["gbeng", "gbsct", "gbwls"].contains { $0.unicodeScalars.map(\.value) == tags } ? end : start
  }

  private static let joined: Set<Scalars> = {
    let sequences = families + couples + roles + gendered + walking + others
    return Set(sequences.map { $0.filter { !$0.isWhitespace }.flatMap(\.unicodeScalars).filter { $0.value != 0xFE0F } })
  }()

  private static let genders = ["♀", "♂"]
  private static let people = ["👨", "👩", "🧑"]

  /// People with what tells their work, their hair or how they move.
  private static let roles = product(
    people, list("⚕ ⚖ ✈ 🌾 🍳 🍼 🎄 🎓 🎤 🎨 🏫 🏭 💻 💼 🔧 🔬 🚀 🚒 🦯 🦰 🦱 🦲 🦳 🦼 🦽 🩰"))

  /// People whose sex can be told.
  private static let gendered = product(
    list(
      """
      ⛹ 🏃 🏄 🏊 🏋 🏌 👮 👯 👰 👱 👳 👷 💁 💂 💆 💇 🕵 🙅 🙆 🙇 🙋 🙍 🙎 🚣 🚴 🚵 🚶 🤦 🤵 🤷 🤸 🤹 🤼 🤽 🤾 🦸 🦹 🧍 🧎 🧏 🧔 🧖 🧗 🧘 🧙 🧚 🧛
      🧜 🧝 🧞 🧟
      """), genders)

  /// People who move to the right.
  private static let walking =
    product(["🏃", "🚶", "🧎"], ["➡"] + genders.map { $0 + "➡" }) + product(people, ["🦯➡", "🦼➡", "🦽➡"])

  private static let couples =
    product(["👩"], ["❤👨", "❤👩", "❤💋👨", "❤💋👩", "🤝👨", "🤝👩"]) + product(["👨"], ["❤👨", "❤💋👨", "🤝👨"])
    + list("🧑❤🧑 🧑❤💋🧑 🧑🤝🧑 🧑🐰🧑 👨🐰👨 👩🐰👩 🧑🫯🧑 👨🫯👨 👩🫯👩 🫱🫲")

  private static let families =
    product(
      ["👨", "👩", "👨👨", "👨👩", "👩👩"], ["👦", "👧", "👦👦", "👧👦", "👧👧"])
    + list("🧑🧒 🧑🧒🧒 🧑🧑🧒 🧑🧑🧒🧒")

  private static let others = list(
    "🏳🌈 🏳⚧ 🏴☠ 🐕🦺 🐈⬛ 🐦⬛ 🐦🔥 🐻❄ 👁🗨 ❤🔥 ❤🩹 ⛓💥 🍄🟫 🍋🟩 😮💨 😵💫 😶🌫 🙂↔ 🙂↕")

  /// Every flag: the regions of ISO 3166, and those for which Unicode makes an exception.
  static let flags = Set(
    list(
      """
      AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
      CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA
      GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG
      KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX
      MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
      SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC
      VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
      """))

  private static func product(_ firsts: [String], _ seconds: [String]) -> [String] {
    firsts.flatMap { first in seconds.map { first + $0 } }
  }

  private static func list(_ words: String) -> [String] { words.split(whereSeparator: \.isWhitespace).map(String.init) }
}
