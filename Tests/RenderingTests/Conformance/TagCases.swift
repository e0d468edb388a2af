/// Mentions, hashtags and cashtags.
extension ConformanceTable {
  static let mentions = """
    7 7 7 | ⟦@a/b-@c⟧
    25 26 26 | ⟦\u{7B}＠bit.ly/x⟧ | ⟦＠bit⟧
    2 2 2 | ⟦@a⟧ | ⟦@a⟧
    4 4 4 | ⟦@cci⟧ | ⟦@cci⟧
    11 11 11 | ⟦@CCI_France⟧ | ⟦@CCI_France⟧
    6 6 6 | ⟦@cci21⟧ | ⟦@cci21⟧
    2 2 2 | ⟦@1⟧ | ⟦@1⟧
    2 2 2 | ⟦@_⟧ | ⟦@_⟧
    1 1 1 | ⟦@⟧
    5 5 5 | ⟦@@cci⟧
    5 5 5 | ⟦@ cci⟧
    2 2 2 | ⟦@é⟧
    5 5 5 | ⟦@ccié⟧
    10 10 10 | ⟦@cci-dijon⟧ | ⟦@cci⟧
    7 7 7 | ⟦@cci.fr⟧ | ⟦@cci⟧
    6 6 6 | ⟦@cci's⟧ | ⟦@cci⟧
    6 6 6 | ⟦(@cci)⟧ | ⟦@cci⟧
    5 5 5 | ⟦.@cci⟧ | ⟦@cci⟧
    5 5 5 | ⟦-@cci⟧ | ⟦@cci⟧
    5 5 5 | ⟦/@cci⟧ | ⟦@cci⟧
    6 6 6 | ⟦«@cci»⟧ | ⟦@cci⟧
    6 6 6 | ⟦“@cci”⟧ | ⟦@cci⟧
    5 5 5 | ⟦é@cci⟧ | ⟦@cci⟧
    5 6 6 | ⟦漢@cci⟧ | ⟦@cci⟧
    5 5 5 | ⟦a@cci⟧
    5 5 5 | ⟦1@cci⟧
    5 5 5 | ⟦_@cci⟧
    5 5 5 | ⟦!@cci⟧
    5 5 5 | ⟦#@cci⟧
    5 5 5 | ⟦$@cci⟧
    5 5 5 | ⟦%@cci⟧
    5 5 5 | ⟦&@cci⟧
    5 5 5 | ⟦*@cci⟧
    5 5 5 | ⟦?@cci⟧ | ⟦@cci⟧
    5 5 5 | ⟦:@cci⟧ | ⟦@cci⟧
    5 5 5 | ⟦,@cci⟧ | ⟦@cci⟧
    7 7 7 | ⟦RT @cci⟧ | ⟦@cci⟧
    6 6 6 | ⟦RT@cci⟧ | ⟦@cci⟧
    6 6 6 | ⟦rt@cci⟧ | ⟦@cci⟧
    7 7 7 | ⟦RT:@cci⟧ | ⟦@cci⟧
    7 7 7 | ⟦xRT@cci⟧
    7 7 7 | ⟦éRT@cci⟧ | ⟦@cci⟧
    7 7 7 | ⟦1rt@cci⟧
    7 7 7 | ⟦.rt@cci⟧
    7 7 7 | ⟦ rt@cci⟧ | ⟦@cci⟧
    4 5 5 | ⟦＠cci⟧ | ⟦＠cci⟧
    5 6 6 | ⟦@cci＠⟧
    5 5 5 | ⟦@cci@⟧
    20 20 20 | ⟦@cci@mastodon.social⟧
    11 11 11 | ⟦@cci @dijon⟧ | ⟦@cci⟧ | ⟦@dijon⟧
    10 10 10 | ⟦@cci@dijon⟧
    11 11 11 | ⟦@cci,@dijon⟧ | ⟦@cci⟧ | ⟦@dijon⟧
    21 21 21 | ⟦@{a*20}⟧ | ⟦@{a*20}⟧
    22 22 22 | ⟦@{a*21}⟧ | ⟦@{a*20}⟧
    11 11 11 | ⟦@cci/equipe⟧ | ⟦@cci/equipe⟧
    13 13 13 | ⟦@cci/equipe-1⟧ | ⟦@cci/equipe-1⟧
    6 6 6 | ⟦@cci/1⟧ | ⟦@cci⟧
    5 5 5 | ⟦@cci/⟧ | ⟦@cci⟧
    31 31 31 | ⟦@cci/{a*26}⟧ | ⟦@cci/{a*25}⟧
    7 7 7 | ⟦@cci://⟧
    5 5 5 | ⟦@cci:⟧ | ⟦@cci⟧
    5 6 6 | ⟦@cci漢⟧ | ⟦@cci⟧
    5 6 6 | ⟦\u{200E}@cci⟧ | ⟦@cci⟧
    14 14 14 | ⟦bonjour@cci.fr⟧
    28 28 28 | ⟦@cci http://a.fr/@dijon⟧ | ⟦@cci⟧ | ⟦http://a.fr/@dijon⟧
    5 5 5 | ⟦@cci.⟧ | ⟦@cci⟧
    5 5 5 | ⟦@cci!⟧ | ⟦@cci⟧
    5 6 6 | ⟦@cci…⟧ | ⟦@cci⟧
    28 28 28 | ⟦Merci @cci, @dijon et @lyon.⟧ | ⟦@cci⟧ | ⟦@dijon⟧ | ⟦@lyon⟧
    """

  static let hashtags = """
    25 25 25 | ⟦#été.한국⟧ | ⟦#été⟧
    2 2 2 | ⟦#a⟧ | ⟦#a⟧
    7 7 7 | ⟦#export⟧ | ⟦#export⟧
    11 11 11 | ⟦#Export2026⟧ | ⟦#Export2026⟧
    5 5 5 | ⟦#2026⟧
    11 11 11 | ⟦#2026export⟧ | ⟦#2026export⟧
    2 2 2 | ⟦#1⟧
    2 2 2 | ⟦#é⟧ | ⟦#é⟧
    4 4 4 | ⟦#été⟧ | ⟦#été⟧
    14 14 14 | ⟦#MédiasSociaux⟧ | ⟦#MédiasSociaux⟧
    4 4 4 | ⟦#e\u{301}te\u{301}⟧ | ⟦#e\u{301}te\u{301}⟧
    3 5 5 | ⟦#漢字⟧ | ⟦#漢字⟧
    3 5 5 | ⟦#かな⟧ | ⟦#かな⟧
    4 7 7 | ⟦#カ・タ⟧ | ⟦#カ・タ⟧
    3 5 5 | ⟦#한국⟧ | ⟦#한국⟧
    7 7 7 | ⟦#Привет⟧ | ⟦#Привет⟧
    5 5 5 | ⟦#שלום⟧ | ⟦#שלום⟧
    6 6 6 | ⟦#مرحبا⟧ | ⟦#مرحبا⟧
    7 7 7 | ⟦#हिन्दी⟧ | ⟦#हिन्दी⟧
    4 4 4 | ⟦#ไทย⟧ | ⟦#ไทย⟧
    7 8 8 | ⟦＃export⟧ | ⟦＃export⟧
    1 1 1 | ⟦#⟧
    2 2 2 | ⟦##⟧
    8 8 8 | ⟦##export⟧ | ⟦#export⟧
    13 13 13 | ⟦#export#dijon⟧
    14 14 14 | ⟦#export #dijon⟧ | ⟦#export⟧ | ⟦#dijon⟧
    14 14 14 | ⟦#export,#dijon⟧ | ⟦#export⟧ | ⟦#dijon⟧
    8 8 8 | ⟦#export.⟧ | ⟦#export⟧
    8 8 8 | ⟦#export!⟧ | ⟦#export⟧
    13 13 13 | ⟦#export-dijon⟧ | ⟦#export⟧
    13 13 13 | ⟦#export_dijon⟧ | ⟦#export_dijon⟧
    8 8 8 | ⟦#_export⟧ | ⟦#_export⟧
    2 2 2 | ⟦#_⟧
    3 3 3 | ⟦#_1⟧
    4 4 4 | ⟦#a·b⟧ | ⟦#a·b⟧
    2 2 2 | ⟦#·⟧
    9 9 9 | ⟦l'#export⟧ | ⟦#export⟧
    9 9 9 | ⟦l’#export⟧ | ⟦#export⟧
    9 9 9 | ⟦(#export)⟧ | ⟦#export⟧
    9 9 9 | ⟦«#export»⟧ | ⟦#export⟧
    9 9 9 | ⟦“#export”⟧ | ⟦#export⟧
    8 8 8 | ⟦a#export⟧
    8 8 8 | ⟦1#export⟧
    8 8 8 | ⟦é#export⟧
    8 8 8 | ⟦_#export⟧
    8 8 8 | ⟦&#export⟧
    6 6 6 | ⟦&#233;⟧
    8 8 8 | ⟦/#export⟧ | ⟦#export⟧
    23 23 23 | ⟦http://a.fr/#export⟧ | ⟦http://a.fr/#export⟧
    31 31 31 | ⟦http://a.fr/ #export⟧ | ⟦http://a.fr/⟧ | ⟦#export⟧
    8 8 8 | ⟦.#export⟧ | ⟦#export⟧
    8 8 8 | ⟦!#export⟧ | ⟦#export⟧
    8 8 8 | ⟦@#export⟧ | ⟦#export⟧
    8 8 8 | ⟦$#export⟧ | ⟦#export⟧
    10 10 10 | ⟦#export://⟧
    12 12 12 | ⟦#http://a.fr⟧
    8 8 8 | ⟦#export:⟧ | ⟦#export⟧
    8 8 8 | ⟦#export/⟧ | ⟦#export⟧
    8 8 8 | ⟦#exp ort⟧ | ⟦#exp⟧
    2 3 3 | ⟦#👍⟧
    3 4 4 | ⟦#a👍⟧ | ⟦#a⟧
    3 4 4 | ⟦👍#a⟧ | ⟦#a⟧
    4 6 4 | ⟦❤\u{FE0F}#a⟧ | ⟦#a⟧
    3 4 4 | ⟦#\u{FE0F}a⟧
    3 4 3 | ⟦#\u{20E3}a⟧
    4 4 4 | ⟦#a\u{200C}b⟧ | ⟦#a\u{200C}b⟧
    4 4 4 | ⟦#a\u{200D}b⟧ | ⟦#a\u{200D}b⟧
    3 4 4 | ⟦#a\u{FE0F}⟧ | ⟦#a\u{FE0F}⟧
    101 101 101 | ⟦#{a*100}⟧ | ⟦#{a*100}⟧
    9 9 9 | ⟦#export\u{A0}!⟧ | ⟦#export⟧
    6 6 6 | ⟦#rsCCI⟧ | ⟦#rsCCI⟧
    4 4 4 | ⟦#C++⟧ | ⟦#C⟧
    2 2 2 | ⟦C#⟧
    12 12 12 | ⟦C# et #Swift⟧ | ⟦#Swift⟧
    4 7 7 | ⟦#１２３⟧
    4 6 6 | ⟦#１２a⟧ | ⟦#１２a⟧
    2 2 2 | ⟦#٣⟧
    3 3 3 | ⟦#٣م⟧ | ⟦#٣م⟧
    3 3 3 | ⟦#־a⟧ | ⟦#־a⟧
    4 5 5 | ⟦#a〜b⟧ | ⟦#a〜b⟧
    2 3 3 | ⟦#〜⟧
    4 5 5 | ⟦#a・b⟧ | ⟦#a・b⟧
    2 2 2 | ⟦#\u{301}⟧ | ⟦#\u{301}⟧
    3 4 4 | ⟦\u{200E}#a⟧ | ⟦#a⟧
    3 4 4 | ⟦漢#a⟧
    """

  static let cashtags = """
    2 2 2 | ⟦$A⟧ | ⟦$A⟧
    4 4 4 | ⟦$CCI⟧ | ⟦$CCI⟧
    4 4 4 | ⟦$cci⟧ | ⟦$cci⟧
    7 7 7 | ⟦$ABCDEF⟧ | ⟦$ABCDEF⟧
    8 8 8 | ⟦$ABCDEFG⟧
    4 4 4 | ⟦$A.B⟧ | ⟦$A.B⟧
    5 5 5 | ⟦$A.BC⟧ | ⟦$A.BC⟧
    6 6 6 | ⟦$A.BCD⟧ | ⟦$A⟧
    4 4 4 | ⟦$A_B⟧ | ⟦$A_B⟧
    5 5 5 | ⟦$A_BC⟧ | ⟦$A_BC⟧
    3 3 3 | ⟦$A1⟧
    2 2 2 | ⟦$1⟧
    5 5 5 | ⟦$1,50⟧
    1 1 1 | ⟦$⟧
    3 3 3 | ⟦$$A⟧
    3 3 3 | ⟦ $A⟧ | ⟦$A⟧
    3 3 3 | ⟦a$A⟧
    4 4 4 | ⟦($A)⟧
    3 3 3 | ⟦-$A⟧
    3 3 3 | ⟦$A,⟧ | ⟦$A⟧
    5 5 5 | ⟦$A $B⟧ | ⟦$A⟧ | ⟦$B⟧
    4 4 4 | ⟦$A$B⟧ | ⟦$A⟧
    3 3 3 | ⟦$A.⟧ | ⟦$A⟧
    3 3 3 | ⟦$A-⟧ | ⟦$A⟧
    3 3 3 | ⟦$A/⟧ | ⟦$A⟧
    3 3 3 | ⟦$A\u{A0}⟧ | ⟦$A⟧
    3 3 3 | ⟦\u{A0}$A⟧ | ⟦$A⟧
    3 4 4 | ⟦\u{3000}$A⟧ | ⟦$A⟧
    2 2 2 | ⟦$é⟧
    3 3 3 | ⟦$Aé⟧
    3 4 4 | ⟦$A漢⟧
    4 4 4 | ⟦"$A"⟧
    13 13 13 | ⟦Le $CCI monte⟧ | ⟦$CCI⟧
    5 5 5 | ⟦$A;$B⟧ | ⟦$A⟧
    23 23 23 | ⟦http://a.fr/$A⟧ | ⟦http://a.fr/$A⟧
    """
}
