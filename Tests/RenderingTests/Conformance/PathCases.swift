/// Where a link ends, and texts with everything in them.
extension ConformanceTable {
  static let pathsQueriesParentheses = """
    23 23 23 | ⟦http://a.fr/b⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b.⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b,⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b;⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b:⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b!⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b?⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b'⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b"⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b»⟧ | ⟦http://a.fr/b⟧
    25 25 25 | ⟦http://a.fr/b\u{A0}»⟧ | ⟦http://a.fr/b⟧
    24 25 25 | ⟦http://a.fr/b…⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b)⟧ | ⟦http://a.fr/b⟧
    25 25 25 | ⟦(http://a.fr/b)⟧ | ⟦http://a.fr/b⟧
    31 31 31 | ⟦(voir http://a.fr/b).⟧ | ⟦http://a.fr/b⟧
    23 23 23 | ⟦http://a.fr/(b)⟧ | ⟦http://a.fr/(b)⟧
    23 23 23 | ⟦http://a.fr/b_(c)⟧ | ⟦http://a.fr/b_(c)⟧
    25 25 25 | ⟦(http://a.fr/b_(c))⟧ | ⟦http://a.fr/b_(c)⟧
    23 23 23 | ⟦http://a.fr/b_(c(d)e)⟧ | ⟦http://a.fr/b_(c(d)e)⟧
    32 32 32 | ⟦http://a.fr/b_(c(d(e)))⟧ | ⟦http://a.fr/b_⟧
    25 25 25 | ⟦http://a.fr/b_()⟧ | ⟦http://a.fr/b_⟧
    25 25 25 | ⟦http://a.fr/b_(c⟧ | ⟦http://a.fr/b_⟧
    27 27 27 | ⟦http://a.fr/b$(c)⟧ | ⟦http://a.fr/b⟧
    23 23 23 | ⟦http://a.fr/b$(c)d⟧ | ⟦http://a.fr/b$(c)d⟧
    23 23 23 | ⟦http://a.fr/(b)(c)⟧ | ⟦http://a.fr/(b)(c)⟧
    23 23 23 | ⟦http://a.fr/b-⟧ | ⟦http://a.fr/b-⟧
    23 23 23 | ⟦http://a.fr/b_⟧ | ⟦http://a.fr/b_⟧
    23 23 23 | ⟦http://a.fr/b=⟧ | ⟦http://a.fr/b=⟧
    23 23 23 | ⟦http://a.fr/b+⟧ | ⟦http://a.fr/b+⟧
    23 23 23 | ⟦http://a.fr/b#⟧ | ⟦http://a.fr/b#⟧
    23 23 23 | ⟦http://a.fr/b/⟧ | ⟦http://a.fr/b/⟧
    23 23 23 | ⟦http://a.fr/b//⟧ | ⟦http://a.fr/b//⟧
    24 24 24 | ⟦http://a.fr/b&⟧ | ⟦http://a.fr/b⟧
    24 24 24 | ⟦http://a.fr/b~⟧ | ⟦http://a.fr/b⟧
    23 23 23 | ⟦http://a.fr/b%20c⟧ | ⟦http://a.fr/b%20c⟧
    24 24 24 | ⟦http://a.fr/b%⟧ | ⟦http://a.fr/b⟧
    23 23 23 | ⟦http://a.fr/b|c⟧ | ⟦http://a.fr/b|c⟧
    23 23 23 | ⟦http://a.fr/b–c⟧ | ⟦http://a.fr/b–c⟧
    25 25 25 | ⟦http://a.fr/b—c⟧ | ⟦http://a.fr/b⟧
    23 23 23 | ⟦http://a.fr/~b/c⟧ | ⟦http://a.fr/~b/c⟧
    23 23 23 | ⟦http://a.fr/@b⟧ | ⟦http://a.fr/@b⟧
    23 23 23 | ⟦http://a.fr/@b/c⟧ | ⟦http://a.fr/@b/c⟧
    23 23 23 | ⟦http://a.fr/b@c.fr⟧ | ⟦http://a.fr/b@c.fr⟧
    23 23 23 | ⟦http://a.fr/b,c;d⟧ | ⟦http://a.fr/b,c;d⟧
    24 24 24 | ⟦http://a.fr/[b]⟧ | ⟦http://a.fr/[b⟧
    23 23 23 | ⟦http://a.fr/b[c]d⟧ | ⟦http://a.fr/b[c]d⟧
    26 26 26 | ⟦http://a.fr/\u{7B}b\u{7D}⟧ | ⟦http://a.fr/⟧
    25 25 25 | ⟦http://a.fr/b<c⟧ | ⟦http://a.fr/b⟧
    25 25 25 | ⟦http://a.fr/b\\c⟧ | ⟦http://a.fr/b⟧
    25 25 25 | ⟦http://a.fr/b^c⟧ | ⟦http://a.fr/b⟧
    25 25 25 | ⟦http://a.fr/b`c⟧ | ⟦http://a.fr/b⟧
    23 23 23 | ⟦http://a.fr/é⟧ | ⟦http://a.fr/é⟧
    23 23 23 | ⟦http://a.fr/œ⟧ | ⟦http://a.fr/œ⟧
    24 24 24 | ⟦http://a.fr/ñ?x=ñ⟧ | ⟦http://a.fr/ñ?x=⟧
    23 23 23 | ⟦http://a.fr?x⟧ | ⟦http://a.fr?x⟧
    23 23 23 | ⟦http://a.fr?x=1&y=2⟧ | ⟦http://a.fr?x=1&y=2⟧
    23 23 23 | ⟦http://a.fr?x=1&⟧ | ⟦http://a.fr?x=1&⟧
    24 24 24 | ⟦http://a.fr?x=1.⟧ | ⟦http://a.fr?x=1⟧
    24 24 24 | ⟦http://a.fr?⟧ | ⟦http://a.fr⟧
    25 25 25 | ⟦http://a.fr?!⟧ | ⟦http://a.fr⟧
    25 25 25 | ⟦http://a.fr/?!⟧ | ⟦http://a.fr/⟧
    24 24 24 | ⟦http://a.fr/b?x=(1)⟧ | ⟦http://a.fr/b?x=(1⟧
    23 23 23 | ⟦http://a.fr/b?x=a|b⟧ | ⟦http://a.fr/b?x=a|b⟧
    23 23 23 | ⟦http://a.fr/b?x=/c/⟧ | ⟦http://a.fr/b?x=/c/⟧
    23 23 23 | ⟦http://a.fr/b#c⟧ | ⟦http://a.fr/b#c⟧
    23 23 23 | ⟦http://a.fr/b#c?d=1⟧ | ⟦http://a.fr/b#c?d=1⟧
    23 23 23 | ⟦http://a.fr/#!/b⟧ | ⟦http://a.fr/#!/b⟧
    25 25 25 | ⟦http://a.fr#b⟧ | ⟦http://a.fr⟧
    23 23 23 | ⟦http://a.fr/b?utm_source=x&utm_medium=rss#lire⟧ | ⟦http://a.fr/b?utm_source=x&utm_medium=rss#lire⟧
    23 23 23 | ⟦http://a.fr/index.php?id=1⟧ | ⟦http://a.fr/index.php?id=1⟧
    23 23 23 | ⟦http://a.fr/a.b.c.html⟧ | ⟦http://a.fr/a.b.c.html⟧
    23 23 23 | ⟦http://a.fr/b*c⟧ | ⟦http://a.fr/b*c⟧
    23 23 23 | ⟦http://a.fr/b!c⟧ | ⟦http://a.fr/b!c⟧
    23 23 23 | ⟦http://a.fr//⟧ | ⟦http://a.fr//⟧
    24 24 24 | ⟦http://a.fr/.⟧ | ⟦http://a.fr/⟧
    26 26 26 | ⟦http://a.fr/...⟧ | ⟦http://a.fr/⟧
    23 23 23 | ⟦http://a.fr/a/../b⟧ | ⟦http://a.fr/a/../b⟧
    """

  static let together = """
    31 31 31 | ⟦Bonjour http://test.co⟧ | ⟦http://test.co⟧
    41 41 41 | ⟦#export http://a.fr/b @cci $CCI⟧ | ⟦#export⟧ | ⟦http://a.fr/b⟧ | ⟦@cci⟧ | ⟦$CCI⟧
    58 58 58 | ⟦Le guide est paru : https://www.cci-exemple.fr/guides/medias-sociaux #MédiasSociaux⟧ | ⟦https://www.cci-exemple.fr/guides/medias-sociaux⟧ | ⟦#MédiasSociaux⟧
    72 72 72 | ⟦« Export » : inscrivez-vous sur exemple.fr/forum avant le 10.12 !⟧ | ⟦exemple.fr/forum⟧
    68 68 68 | ⟦@cci, lisez http://a.fr/b_(c), puis (http://a.fr/d).⟧ | ⟦@cci⟧ | ⟦http://a.fr/b_(c)⟧ | ⟦http://a.fr/d⟧
    240 240 240 | ⟦http://a.fr http://a.fr http://a.fr http://a.fr http://a.fr http://a.fr http://a.fr http://a.fr http://a.fr http://a.fr ⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧ | ⟦http://a.fr⟧
    62 66 64 | ⟦Permanence à Dijon, 9\u{202F}h\u{202F}30\u{A0}: https://a.fr/p?x=1 👍🏽 #rsCCI⟧ | ⟦https://a.fr/p?x=1⟧ | ⟦#rsCCI⟧
    29 33 33 | ⟦漢字 http://a.fr 漢字⟧ | ⟦http://a.fr⟧
    53 57 53 | ⟦🇫🇷 exemple.fr 🇧🇪 exemple.be⟧ | ⟦exemple.fr⟧ | ⟦exemple.be⟧
    45 46 46 | ⟦RT @cci: #export sur exemple.fr/a…⟧ | ⟦@cci⟧ | ⟦#export⟧ | ⟦exemple.fr/a⟧
    41 41 41 | ⟦a@b.fr, c@d.fr et e.fr⟧ | ⟦e.fr⟧
    23 23 23 | ⟦https://a.fr/b,https://a.fr/c⟧ | ⟦https://a.fr/b,https://a.fr/c⟧
    52 52 52 | ⟦Voir a.fr;b.fr⟧ | ⟦a.fr⟧ | ⟦b.fr⟧
    4 4 4 | ⟦#a@b⟧ | ⟦#a⟧
    4 4 4 | ⟦@a#b⟧ | ⟦@a⟧
    4 4 4 | ⟦$A#b⟧ | ⟦$A⟧
    4 4 4 | ⟦#a$B⟧ | ⟦#a⟧
    25 25 25 | ⟦é.fr#a⟧ | ⟦é.fr⟧
    23 23 23 | ⟦exemple.fr/@cci⟧ | ⟦exemple.fr/@cci⟧
    23 23 23 | ⟦exemple.fr/#tag⟧ | ⟦exemple.fr/#tag⟧
    280 280 280 | ⟦{x*256} http://a.fr⟧ | ⟦http://a.fr⟧
    281 281 281 | ⟦{x*257} http://a.fr⟧ | ⟦http://a.fr⟧
    140 140 140 | ⟦{x*116} http://a.fr⟧ | ⟦http://a.fr⟧
    141 141 141 | ⟦{x*117} http://a.fr⟧ | ⟦http://a.fr⟧
    """
}
