/// Where a link begins and what its domain may be.
extension ConformanceTable {
  static let linksWithAScheme = """
    23 23 23 | ⟦http://exemple.fr⟧ | ⟦http://exemple.fr⟧
    23 23 23 | ⟦https://exemple.fr⟧ | ⟦https://exemple.fr⟧
    23 23 23 | ⟦HTTP://EXEMPLE.FR⟧ | ⟦HTTP://EXEMPLE.FR⟧
    23 23 23 | ⟦HtTpS://exemple.fr/⟧ | ⟦HtTpS://exemple.fr/⟧
    16 16 16 | ⟦ftp://exemple.fr⟧
    7 7 7 | ⟦http://⟧
    9 9 9 | ⟦https://.⟧
    8 8 8 | ⟦http://x⟧
    16 16 16 | ⟦http://localhost⟧
    23 23 23 | ⟦http://localhost:8080/a⟧
    14 14 14 | ⟦http://exemple⟧
    18 18 18 | ⟦http://192.168.0.1⟧
    20 20 20 | ⟦http://192.168.0.1/a⟧
    22 22 22 | ⟦http://exemple.notatld⟧
    31 31 31 | ⟦http://exemple.fr.notatld⟧ | ⟦http://exemple.fr⟧
    23 23 23 | ⟦https://www.cci-exemple.fr/guides/medias-sociaux⟧ | ⟦https://www.cci-exemple.fr/guides/medias-sociaux⟧
    23 23 23 | ⟦https://a.b.c.d.exemple.museum⟧ | ⟦https://a.b.c.d.exemple.museum⟧
    23 23 23 | ⟦http://ex-emple.fr⟧ | ⟦http://ex-emple.fr⟧
    18 18 18 | ⟦http://-exemple.fr⟧
    18 18 18 | ⟦http://exemple-.fr⟧
    18 18 18 | ⟦http://ex_emple.fr⟧
    23 23 23 | ⟦http://a_b.exemple.fr⟧ | ⟦http://a_b.exemple.fr⟧
    20 20 20 | ⟦http://_a.exemple.fr⟧
    18 18 18 | ⟦http://exemple..fr⟧
    24 24 24 | ⟦http://exemple.fr.⟧ | ⟦http://exemple.fr⟧
    25 25 25 | ⟦http://exemple.fr..⟧ | ⟦http://exemple.fr⟧
    23 23 23 | ⟦http://exemple.fr:80⟧ | ⟦http://exemple.fr:80⟧
    23 23 23 | ⟦http://exemple.fr:80/a⟧ | ⟦http://exemple.fr:80/a⟧
    24 24 24 | ⟦http://exemple.fr:⟧ | ⟦http://exemple.fr⟧
    25 25 25 | ⟦http://exemple.fr:a⟧ | ⟦http://exemple.fr⟧
    27 27 27 | ⟦http://user:pass@exemple.fr⟧
    24 24 24 | ⟦http://user@exemple.fr/a⟧
    27 27 27 | ⟦https://exemple.fr@autre.fr⟧
    18 18 18 | ⟦xhttp://exemple.fr⟧
    18 18 18 | ⟦1http://exemple.fr⟧
    24 24 24 | ⟦_http://exemple.fr⟧ | ⟦http://exemple.fr⟧
    24 24 24 | ⟦-http://exemple.fr⟧ | ⟦http://exemple.fr⟧
    24 24 24 | ⟦éhttp://exemple.fr⟧ | ⟦http://exemple.fr⟧
    24 24 24 | ⟦/http://exemple.fr⟧ | ⟦http://exemple.fr⟧
    24 24 24 | ⟦.http://exemple.fr⟧ | ⟦http://exemple.fr⟧
    18 18 18 | ⟦@http://exemple.fr⟧
    18 18 18 | ⟦#http://exemple.fr⟧
    18 18 18 | ⟦$http://exemple.fr⟧ | ⟦$http⟧
    18 19 19 | ⟦＠http://exemple.fr⟧
    24 25 25 | ⟦漢http://exemple.fr⟧ | ⟦http://exemple.fr⟧
    24 25 25 | ⟦http://exemple.fr漢⟧ | ⟦http://exemple.fr⟧
    24 25 25 | ⟦http://exemple.fr/漢⟧ | ⟦http://exemple.fr/⟧
    23 23 23 | ⟦http://exemple.com/été⟧ | ⟦http://exemple.com/été⟧
    23 23 23 | ⟦http://exemple.fr/путь⟧ | ⟦http://exemple.fr/путь⟧
    47 47 47 | ⟦http://exemple.fr http://exemple.be⟧ | ⟦http://exemple.fr⟧ | ⟦http://exemple.be⟧
    34 34 34 | ⟦http://exemple.frhttp://exemple.be⟧
    47 47 47 | ⟦http://exemple.fr,http://exemple.be⟧ | ⟦http://exemple.fr⟧ | ⟦http://exemple.be⟧
    23 23 23 | ⟦http://exemple.fr/http://exemple.be⟧ | ⟦http://exemple.fr/http://exemple.be⟧
    16 16 16 | ⟦http:/exemple.fr⟧
    16 16 16 | ⟦http//exemple.fr⟧
    29 29 29 | ⟦https:exemple.fr⟧ | ⟦exemple.fr⟧
    13 13 13 | ⟦://exemple.fr⟧
    12 12 12 | ⟦//exemple.fr⟧
    """

  static let linksWithoutAScheme = """
    23 23 23 | ⟦exemple.fr⟧ | ⟦exemple.fr⟧
    23 23 23 | ⟦www.exemple.fr⟧ | ⟦www.exemple.fr⟧
    23 23 23 | ⟦EXEMPLE.FR⟧ | ⟦EXEMPLE.FR⟧
    23 23 23 | ⟦exemple.fr/chemin⟧ | ⟦exemple.fr/chemin⟧
    23 23 23 | ⟦exemple.fr/⟧ | ⟦exemple.fr/⟧
    27 27 27 | ⟦exemple.fr?x=1⟧ | ⟦exemple.fr⟧
    23 23 23 | ⟦exemple.fr/?x=1⟧ | ⟦exemple.fr/?x=1⟧
    26 26 26 | ⟦exemple.fr:80⟧ | ⟦exemple.fr⟧
    23 23 23 | ⟦exemple.fr:80/a⟧ | ⟦exemple.fr:80/a⟧
    25 25 25 | ⟦exemple.fr#a⟧ | ⟦exemple.fr⟧
    23 23 23 | ⟦exemple.fr/#a⟧ | ⟦exemple.fr/#a⟧
    30 30 30 | ⟦un exemple.fr ici⟧ | ⟦exemple.fr⟧
    27 27 27 | ⟦un exemple.fr.⟧ | ⟦exemple.fr⟧
    29 29 29 | ⟦exemple.fr, puis⟧ | ⟦exemple.fr⟧
    24 24 24 | ⟦exemple.fr:⟧ | ⟦exemple.fr⟧
    24 24 24 | ⟦exemple.fr!⟧ | ⟦exemple.fr⟧
    23 23 23 | ⟦Fin.Il⟧ | ⟦Fin.Il⟧
    10 10 10 | ⟦fin.Demain⟧
    8 8 8 | ⟦M.Martin⟧
    8 8 8 | ⟦S.A.R.L.⟧
    4 4 4 | ⟦9.30⟧
    4 4 4 | ⟦v1.0⟧
    3 3 3 | ⟦a.b⟧
    11 11 11 | ⟦rapport.pdf⟧
    23 23 23 | ⟦lisez-moi.md⟧ | ⟦lisez-moi.md⟧
    23 23 23 | ⟦script.sh⟧ | ⟦script.sh⟧
    23 23 23 | ⟦ex.zip⟧ | ⟦ex.zip⟧
    7 7 7 | ⟦etc.etc⟧
    23 23 23 | ⟦a.co⟧ | ⟦a.co⟧
    23 23 23 | ⟦t.co⟧ | ⟦t.co⟧
    23 23 23 | ⟦bit.ly/abc⟧ | ⟦bit.ly/abc⟧
    23 23 23 | ⟦youtu.be/x⟧ | ⟦youtu.be/x⟧
    23 23 23 | ⟦goo.gl⟧ | ⟦goo.gl⟧
    23 23 23 | ⟦exemple.travel⟧ | ⟦exemple.travel⟧
    23 23 23 | ⟦exemple.alsace⟧ | ⟦exemple.alsace⟧
    23 23 23 | ⟦exemple.paris⟧ | ⟦exemple.paris⟧
    23 23 23 | ⟦cci.bzh⟧ | ⟦cci.bzh⟧
    23 23 23 | ⟦exemple.onion⟧ | ⟦exemple.onion⟧
    23 23 23 | ⟦exemple.xn--p1ai⟧ | ⟦exemple.xn--p1ai⟧
    15 15 15 | ⟦exemple.notatld⟧
    11 11 11 | ⟦exemple.con⟧
    9 9 9 | ⟦exemple.f⟧
    23 23 23 | ⟦exemple.co.uk⟧ | ⟦exemple.co.uk⟧
    31 31 31 | ⟦exemple.uk.co.notatld⟧ | ⟦exemple.uk.co⟧
    23 23 23 | ⟦sub.sub.exemple.com⟧ | ⟦sub.sub.exemple.com⟧
    26 26 26 | ⟦my_site.exemple.com⟧ | ⟦site.exemple.com⟧
    12 12 12 | ⟦ex_emple.com⟧
    11 11 11 | ⟦-exemple.fr⟧
    11 11 11 | ⟦_exemple.fr⟧
    11 11 11 | ⟦.exemple.fr⟧
    11 11 11 | ⟦/exemple.fr⟧
    11 11 11 | ⟦@exemple.fr⟧ | ⟦@exemple⟧
    11 11 11 | ⟦#exemple.fr⟧ | ⟦#exemple⟧
    11 11 11 | ⟦$exemple.fr⟧
    12 12 12 | ⟦a@exemple.fr⟧
    14 14 14 | ⟦a.b@exemple.fr⟧
    12 12 12 | ⟦exemple.fr@a⟧
    12 12 12 | ⟦exemple.fr+a⟧
    12 12 12 | ⟦exemple.fr-a⟧
    11 11 11 | ⟦exemple.fra⟧
    11 11 11 | ⟦exemple.fr1⟧
    24 24 24 | ⟦exemple.fré⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦exemple.fr_a⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦l'exemple.fr⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦l’exemple.fr⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦«exemple.fr»⟧ | ⟦exemple.fr⟧
    27 27 27 | ⟦« exemple.fr »⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦“exemple.fr”⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦(exemple.fr)⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦[exemple.fr]⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦<exemple.fr>⟧ | ⟦exemple.fr⟧
    25 25 25 | ⟦"exemple.fr"⟧ | ⟦exemple.fr⟧
    24 24 24 | ⟦été.fr⟧ | ⟦té.fr⟧
    24 24 24 | ⟦ été.fr⟧ | ⟦été.fr⟧
    26 26 26 | ⟦le été.fr⟧ | ⟦été.fr⟧
    9 9 9 | ⟦пример.рф⟧
    10 10 10 | ⟦пример.com⟧
    33 33 33 | ⟦le пример.exemple.com⟧ | ⟦exemple.com⟧
    23 23 23 | ⟦exemple.рф⟧ | ⟦exemple.рф⟧
    6 11 11 | ⟦例え.テスト⟧
    23 23 23 | ⟦exemple.中国⟧ | ⟦exemple.中国⟧
    47 47 47 | ⟦exemple.fr»suite.com⟧ | ⟦exemple.fr⟧ | ⟦suite.com⟧
    29 29 29 | ⟦exemple.com.Suite⟧ | ⟦exemple.com⟧
    25 25 25 | ⟦exemple.fr/a b⟧ | ⟦exemple.fr/a⟧
    11 11 11 | ⟦exemple\u{A0}.fr⟧
    25 25 25 | ⟦exemple.fr\u{A0}!⟧ | ⟦exemple.fr⟧
    25 26 26 | ⟦exemple.fr\u{202F};⟧ | ⟦exemple.fr⟧
    25 27 27 | ⟦exemple.com漢字⟧ | ⟦exemple.com⟧
    25 27 27 | ⟦漢字exemple.com⟧ | ⟦exemple.com⟧
    25 25 25 | ⟦exemple.fr‘a⟧ | ⟦exemple.fr⟧
    26 26 26 | ⟦un.exemple.fr...⟧ | ⟦un.exemple.fr⟧
    13 13 13 | ⟦...exemple.fr⟧
    12 12 12 | ⟦a/exemple.fr⟧
    """

  static let theShortenersOwn = """
    23 23 23 | ⟦http://t.co/abc⟧ | ⟦http://t.co/abc⟧
    23 23 23 | ⟦https://t.co/AbC123⟧ | ⟦https://t.co/AbC123⟧
    27 27 27 | ⟦https://t.co/abc/def⟧ | ⟦https://t.co/abc⟧
    23 23 23 | ⟦https://t.co/abc?x=1⟧ | ⟦https://t.co/abc?x=1⟧
    24 24 24 | ⟦https://t.co/abc.⟧ | ⟦https://t.co/abc⟧
    25 25 25 | ⟦https://t.co/abc-d⟧ | ⟦https://t.co/abc⟧
    23 23 23 | ⟦https://t.co/{a*40}⟧ | ⟦https://t.co/{a*40}⟧
    54 54 54 | ⟦https://t.co/{a*41}⟧
    23 23 23 | ⟦t.co/abc/def⟧ | ⟦t.co/abc/def⟧
    23 23 23 | ⟦https://t.co⟧ | ⟦https://t.co⟧
    23 23 23 | ⟦https://t.co/⟧ | ⟦https://t.co/⟧
    25 25 25 | ⟦https://T.CO/abc/d⟧ | ⟦https://T.CO/abc⟧
    """

  static let internationalDomains = """
    23 23 23 | ⟦http://été.fr⟧ | ⟦http://été.fr⟧
    23 23 23 | ⟦http://xn--t-bfa.fr⟧ | ⟦http://xn--t-bfa.fr⟧
    23 23 23 | ⟦http://xn--fiqs8s.xn--fiqs8s⟧ | ⟦http://xn--fiqs8s.xn--fiqs8s⟧
    23 23 23 | ⟦http://пример.рф⟧ | ⟦http://пример.рф⟧
    23 23 23 | ⟦http://例え.jp⟧ | ⟦http://例え.jp⟧
    23 23 23 | ⟦http://مثال.السعودية⟧ | ⟦http://مثال.السعودية⟧
    23 23 23 | ⟦http://उदाहरण.भारत⟧ | ⟦http://उदाहरण.भारत⟧
    23 23 23 | ⟦http://한국.한국⟧ | ⟦http://한국.한국⟧
    23 23 23 | ⟦http://exemple.中国/a⟧ | ⟦http://exemple.中国/a⟧
    23 23 23 | ⟦http://ñandú.es/b⟧ | ⟦http://ñandú.es/b⟧
    23 23 23 | ⟦http://münchen.de⟧ | ⟦http://münchen.de⟧
    23 23 23 | ⟦http://{a*63}.fr⟧ | ⟦http://{a*63}.fr⟧
    74 74 74 | ⟦http://{a*64}.fr⟧
    23 23 23 | ⟦http://{é*50}.fr⟧ | ⟦http://{é*50}.fr⟧
    73 73 73 | ⟦http://{é*63}.fr⟧
    23 23 23 | ⟦http://{漢*20}.fr⟧ | ⟦http://{漢*20}.fr⟧
    23 23 23 | ⟦http://👍.ws⟧ | ⟦http://👍.ws⟧
    13 13 13 | ⟦http://a.xn--⟧
    23 23 23 | ⟦http://a.xn--p1ai/b⟧ | ⟦http://a.xn--p1ai/b⟧
    23 23 23 | ⟦http://xn--é.fr⟧ | ⟦http://xn--é.fr⟧
    23 23 23 | ⟦http://a.fr/{b*200}⟧ | ⟦http://a.fr/{b*200}⟧
    """

  static let directionalMarksAndRefusedCharacters = """
    24 25 25 | ⟦\u{200E}http://a.fr⟧ | ⟦http://a.fr⟧
    25 27 27 | ⟦\u{200F}http://a.fr\u{200F}⟧ | ⟦http://a.fr⟧
    25 27 27 | ⟦\u{202A}http://a.fr\u{202C}⟧ | ⟦http://a.fr⟧
    12 13 13 | ⟦http://a\u{200E}.fr⟧
    25 27 27 | ⟦\u{2067}http://a.fr\u{2069}⟧ | ⟦http://a.fr⟧
    29 30 30 | ⟦شاهد\u{200F} http://a.fr⟧ | ⟦http://a.fr⟧
    24 24 24 | ⟦\u{61C}http://a.fr⟧ | ⟦http://a.fr⟧
    3 4 4 | ⟦a\u{FEFF}b⟧
    12 13 13 | ⟦\u{FEFF}http://a.fr⟧
    24 25 25 | ⟦http://a.fr\u{FEFF}⟧ | ⟦http://a.fr⟧
    1 2 2 | ⟦\u{FFFE}⟧
    1 2 2 | ⟦\u{FFFF}⟧
    3 4 4 | ⟦a�b⟧
    """
}
