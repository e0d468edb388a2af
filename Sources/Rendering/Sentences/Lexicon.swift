import Domain

/// The small words of a language that decide where a text may end.
struct Lexicon {
  /// Words with a full stop that does not end a sentence, in lower case, without their last full stop.
  let abbreviations: Set<String>
  /// Words that announce another: no text ends with them.
  let danglers: Set<String>
  /// Words that begin something that can be left out.
  let phraseOpeners: Set<String>
  /// Words that join the words of a name: `Chambre de commerce`.
  let nameLinks: Set<String>
  /// Words with which a sentence opens on something else than its subject: what stands before its first comma says nothing alone.
  let introductions: Set<String>
  /// How infinitives end, where they can be told by that.
  let infinitives: [String]
  /// Words that open a span of two ends, `de 9 h à 12 h`, and those that may stand between its ends.
  let spanJoiners: [String: Set<String>]
  /// Days, months and hours that are words.
  let moments: Set<String>

  /// Whether a word only serves others, so that its capital at the beginning of a sentence makes no name.
  func isFunctionWord(_ word: String) -> Bool {
    danglers.contains(word) || phraseOpeners.contains(word) || introductions.contains(word)
  }

  static func of(_ language: Language) -> Lexicon {
    switch language {
    case .fr: french
    case .en: english
    }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let french = Lexicon(
    abbreviations: words(
      """
      m mm mme mmes mlle dr pr me st ste art al p pp chap vol éd ex cf env tél fig av apr bd boul pl ets sté min max hab janv févr juil
      sept oct nov déc lun mar mer jeu ven sam dim no cie éts ets sarl réf rens adr dép resp mlles mgr
      """),
    danglers: words(
      """
      le la les l un une des du de d au aux à a ai as ont est sont était étaient sera seront peut peuvent doit doivent va vont fait
      ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos se s ne n y en et ou ni mais or donc car que
      qu qui dont où si comme lorsque quand puis pour par avec sans sous sur dans chez vers entre contre depuis dès pendant durant
      avant après selon afin plus moins très trop aussi pas tout tous toute toutes chaque quelque quelques plusieurs aucun aucune
      quel quelle quels quelles il elle ils elles on nous vous je tu me te c j m t être avoir jusque jusqu lors malgré parmi voire
      m. mm. mme mmes mlle dr pr n° près autre autres même mêmes deux trois quatre cinq six sept huit neuf dix grand grande grands
      grandes petit petite nouveau nouvelle nouveaux nouvelles bon bonne premier première premiers premières prochain prochaine dernier
      dernière
      """),
    phraseOpeners: words(
      """
      à au aux avec chez contre dans depuis dès durant en entre et ou mais ni car donc par parmi pendant pour sans sous sur vers qui
      dont où lorsque quand afin selon lors malgré puis grâce
      """),
    nameLinks: words("de du des d la le les l"),
    introductions: words(
      """
      si quand lorsque comme puisque parce bien pour par avec sans sous sur dans chez vers entre contre depuis dès pendant durant avant
      après selon afin en à au aux d de du grâce malgré toutes tous chaque lors cette ce ici là aujourd ainsi enfin ensuite puis alors
      outre face suite via jusqu où mais et or
      """),
    infinitives: ["er", "ir", "re"],
    spanJoiners: [
      "de": ["à", "au", "aux"], "du": ["à", "au", "aux"], "des": ["à", "au", "aux"], "d": ["à", "au", "aux"],
      "entre": ["et"],
    ],
    moments: words(
      """
      lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
      décembre midi minuit
      """))

  private static let english = Lexicon(
    abbreviations: words(
      "mr mrs ms dr prof st vs no inc ltd co jr sr approx dept est fig e.g i.e u.s u.k jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    danglers: words(
      """
      a an the this that these those my your his her its our their of to in on at by for from with without into onto over under and or
      but nor so as if when while because than then is are was were be been has have had will would can could may might must should
      do does did not no very more most less some any each every all both who which whose what where how he she it we you they i
      about after before during between against per via until since another other new first next last
      """),
    phraseOpeners: words(
      """
      and or but with for in on at by from to that which who when where while because as after before during without since until via
      through across about between
      """),
    nameLinks: words("of the"),
    introductions: words(
      """
      if when while because although though since after before during in on at by for from with without as to until unless once despite
      every each this these that thanks however then
      """),
    infinitives: [],
    spanJoiners: ["from": ["to", "until", "till"], "between": ["and"]],
    moments: words(
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
      november december noon midnight
      """))
}
