/// Which endings make `word.ending` a link to networks even without `https://`.
///
/// The root zone changes; this is a careful part of it (IANA, 2026-11): every country code, and the generic names in use around
/// European institutions. An ending that is on neither list is `doubtful`, and counts as the longer of both readings.
enum TopLevelDomains {
  enum Verdict { case known, doubtful, none }

  static func verdict(on label: ArraySlice<Unicode.Scalar>) -> Verdict {
    guard label.count >= 2, label.allSatisfy({ $0.isASCIILetter }) else { return .none }
    let name = String(label).lowercased()
    if name.utf8.count == 2 { return countries.contains(name) ? .known : .none }
    if generic.contains(name) { return .known }
    return fileEndings.contains(name) ? .none : .doubtful
  }

  private static let countries = words(
    """
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf
    cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh
    gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky
    kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl
    no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss
    st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za
    zm zw
    """)

  private static let generic = words(
    """
    com net org info biz edu gov mil int name pro aero coop museum jobs mobi travel tel cat asia post xxx arpa
    academy agency alsace app art associates audio auto bank bar best bible bike bio blog blue brussels business buzz bzh cab cafe
    camp capital care careers cards cash center charity chat church city click clinic cloud club coach codes coffee college com
    community company computer consulting contact construction cool corsica credit dance data date deals dental design dev diet
    digital direct directory discount doctor domains earth eco education email energy engineering enterprises equipment estate
    events exchange expert express fail family fan farm fashion finance financial fit fitness flights florist flowers fly football
    forum foundation fun fund furniture futbol gallery game games garden gift gifts global gmbh gold golf graphics green group
    guide guru health help holdings holiday host hosting hotel house how immo industries ink institute insurance international
    investments juegos kitchen land law lawyer lease legal life lighting limited limo link live loan lol london love ltd
    management map market marketing media meet memorial men menu moda money movie network new news ngo ninja now nyc one ong
    online orange organic ovh page paris partners parts party pet phone photo photography photos physio pics pictures pink pizza
    place plus poker press productions promo properties property pub quebec radio realty recipes red ren rent rentals repair
    report rest restaurant review reviews rocks run sale sarl school schule science services shoes shop shopping show site ski
    social software solar solutions space sport store stream studio study style sucks supply support surf swiss systems tattoo tax
    taxi team tech technology tennis theater theatre tickets tips tires today tools top tours town toys trade trading training
    tube university uno vacations ventures vet video villas vin vip vision vote voyage watch webcam website wedding wiki win wine
    work works world wtf xyz yoga zip zone google sncf leclerc mutuelle
    """)

  /// Ends of file names, which no network takes for links.
  private static let fileEndings = words(
    "pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx odp jpg jpeg png gif svg webp tiff bmp htm html xml json yaml yml php asp "
      + "aspx jsp css mpg mpeg avi mkv mp3 mp4 wav ogg ics vcf exe rar tar epub")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
