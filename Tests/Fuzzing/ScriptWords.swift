/// Words, and what stands in the place of words, by manner.
enum ScriptWords {
  static let french = [
    "le", "la", "les", "des", "de", "du", "l’export", "l'entreprise", "d’", "qu’une", "jusqu’au", "aujourd’hui", "est",
    "paru", "et", "à",
    "pour", "vos", "projets", "réunion", "formation", "exporter", "numérique", "médias", "sociaux", "guide", "création",
    "Dijon",
    "Haute-Savoie", "Ecobiz", "CCI", "Côte-d’Or", "Palais", "congrès", "3\u{A0}000", "3 000 membres", "35 %", "9 h 30",
    "de 9 h à 12 h",
    "du lundi 3 au vendredi 7 janvier", "M. Martin", "Mme Durand", "art. 5", "av. J.-C.", "S.A.R.L.", "n° 5", "1er",
    "v1.0", "10:30",
    "« Réseau »", "«\u{A0}Réussir en Suisse\u{A0}»", "(places limitées)", "#rsCCI", "@cci", "contact@cci-exemple.fr",
    "https://www.cci-exemple.fr/a", "www.cci-exemple.fr", "e\u{301}te\u{301}", "anticonstitutionnellement", "1 000 €",
    "presqu’île",
  ]

  static let english = [
    "the", "a", "of", "to", "and", "for", "your", "business", "exporters", "chamber", "of commerce", "open", "morning",
    "members", "it's",
    "we’re", "don't", "Mr. Smith", "e.g. this", "U.S.", "9 a.m.", "3,000", "35%", "\"quoted words\"", "“quoted words”",
    "(limited places)",
    "from Monday to Friday", "between Dover and Calais", "#trade", "@chamber", "@chamber@social.example", "$ABC",
    "https://example.org/a_(b)",
    "example.com", "state-of-the-art", "No. 5", "re-export", "10:30", "and/or", "Springfield", "internationalisation",
  ]

  static let arabic = [
    "غرفة", "التجارة", "والصناعة", "تدعوكم", "إلى", "لقاء", "حول", "التصدير", "في", "المدينة", "يوم", "الاثنين",
    "الساعة", "٩:٣٠", "٣٥٪",
    "«منتدى الأعمال»", "(الأماكن محدودة)", "مُـحَـمَّد", "\u{200F}مرحبا\u{200F}", "\u{2067}CCI\u{2069}", "#تصدير", "@cci",
    "https://مثال.إختبار/ا",
    "https://www.cci-exemple.fr/ar", "ـــــ", "لا\u{200C}يمكن", "\u{600}١٢",
  ]

  static let hebrew = [
    "לשכת", "המסחר", "מזמינה", "אתכם", "למפגש", "על", "יצוא", "ביום", "שני", "בשעה", "9:30", "צה״ל", "בית־ספר", "שָׁלוֹם",
    "(מספר המקומות מוגבל)",
    "\u{200F}שלום\u{200E}", "\u{2066}Dijon\u{2069}", "#יצוא", "@cci", "https://www.cci-exemple.fr/he", "״ציטוט״", "35%",
  ]

  static let eastAsian = [
    "商工会議所", "は", "輸出", "の", "説明会", "を", "開きます", "東京", "ひらがな", "カタカナ", "ー", "「引用」", "（定員あり）", "商会", "出口", "企业", "欢迎",
    "参加", "北京", "09:30",
    "漢字", "상공회의소", "수출", "설명회", "서울", "에서", "\u{1112}\u{1161}\u{11AB}", "がぎ", "か\u{3099}", "#輸出", "@cci",
    "https://例え.jp/道", "𠮷野家", "葛\u{E0100}",
  ]

  static let emoji = [
    "👨‍👩‍👧‍👦", "👩🏽‍🚀", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇫🇷", "🇨🇭🇫🇷", "🇫", "👍🏿", "❤️‍🔥", "☀️", "☀", "1️⃣", "#️⃣", "👁️‍🗨️", "🧑🏻‍❤️‍💋‍🧑🏿", "🫱🏼‍🫲🏾", "🎉🎉🎉", "🚀",
    "guide", "export", "© 2011", "™", "👉 https://www.cci-exemple.fr/e", "@cci", "#fête🎉", "venez", "nombreux", "🙂‍↔️", "🫯",
    "⚕️", "🧔🏽‍♂️",
  ]

  static let hostile = [
    "\u{0}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}",
    "\u{E000}", "\u{10FFFF}",
    "a\u{0}b", "Z" + String(repeating: "\u{301}\u{323}\u{335}", count: 40), "\u{301}", "\u{301}a", "\u{200D}",
    "\u{200D}a\u{200D}", "\u{200B}mot\u{200B}",
    "\u{2060}", "\u{AD}mot\u{AD}long", "\u{202E}envers", "\u{202A}a\u{202B}b", "\u{202C}", "\u{2067}ouvert", "\u{2069}",
    "\u{2068}\u{2068}x\u{2069}",
    "\u{200E}", "\u{61C}", "👩\u{200D}", "👩\u{200D}👩\u{200D}👩\u{200D}👩\u{200D}👩\u{200D}👩", "\u{200D}🔥", "\u{FE0F}",
    "\u{FE0F}\u{20E3}", "\u{1F3FB}", "\u{E0067}\u{E007F}",
    String(repeating: "x", count: 200), String(repeating: "é", count: 700), String(repeating: "漢", count: 300),
    String(repeating: "a-", count: 150),
    String(repeating: "👨‍👩‍👧", count: 40), "https://exemple.fr/" + String(repeating: "a/", count: 200), "https://",
    "http://a", "https://exemple.fr:99999/?#",
    "https://x@y.fr/", "HTTPS://EXEMPLE.FR", "exemple.fr.", "a@a@a.fr", "@", "@@", "#", "##", "#1", "#é\u{301}", "$",
    "(((((", ")))", "«««", "»", "“", "\"",
    "'", "''", "’", "l’", "…", ".....", "!!!", "?!", ":", ";;", "–", "-", "--", "_", "*", "**gras", "`", "[x](",
    "](https://a.fr)", "<b>", "</", "&amp;", "&#0;",
    "{{date}}", "{{", "%00", "\\", "|", "\u{600}", "\u{600}a", "ǅ", "İ", "ß", "ﬁ", "\u{1D400}", "𝟙", "Ⅷ", "½",
    "\u{1112}\u{1161}", "ก็ำ", "क्षि",
    "\u{0F}mot", "a\u{300}\u{200D}\u{300}", "🇫🇷🇫", "\u{2028}", "\u{2029}", "\u{B}",
  ]
}
