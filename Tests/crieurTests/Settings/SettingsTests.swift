import Domain
import Testing
import Transport

@testable import crieur

struct SettingsTests {
  private let least = """
    timezone: Europe/Paris
    channels:
      rss: {network: rss, file: public/a.xml, title: T, link: "https://www.exemple.fr/"}
    """

  @Test func whatIsLeftOutHasItsDefault() throws {
    let workshop = try Workshop()
    let settings = try workshop.load(least)
    #expect(settings.store == "\(workshop.folder)/crieur.db")
    #expect(settings.dataFolder == workshop.folder)
    #expect(settings.calendars == [.init(name: "calendar/", path: "\(workshop.folder)/calendar")])
    #expect(settings.timing == Timing())
    #expect(settings.alert == nil)
    #expect(settings.language == .fr)
    let channel = try #require(settings.channels.first)
    #expect(channel.settings["file"] == "\(workshop.folder)/public/a.xml")
    #expect(channel.settings["items"] == "30")
    #expect(channel.channel.audience == .public)
    #expect(channel.channel.zone.identifier == "Europe/Paris")
    #expect(channel.channel.late.then == .publish)
    #expect(channel.credential == nil)
  }

  @Test func everythingThatIsWrittenIsRead() throws {
    let settings = try Workshop().load(
      """
      timezone: Europe/Paris
      language: en
      store: file.db
      data_dir: /var/lib/x
      calendar: [{path: a/}, {path: /b}]
      categories: {art: {label: Arts, channels: [page]}}
      alert: {command: [/bin/tell, now], timeout: 5s}
      transport: {proxy: "http://proxy:3128", ca_bundle: ca.pem}
      timing: {connect: 1s, attempt: 2s, lease: 4s, settling: 3s, retry_first: 5s, retry_cap: 6m, max_attempts: 7,
        stop: 8s, horizon: 9d}
      concurrency: 3
      channels:
        page: {network: facebook-page, page: "1", audience: members, language: fr, timezone: America/Cayenne,
          endpoint: "http://127.0.0.1:1", credentials: {env: TOKEN}, late: {within: 2h, then: drop}}
        hub: {network: viadeo-hub, hub: H, hand_off: {folder: out/}}
      """)
    #expect(settings.language == .en)
    #expect(settings.store == "/var/lib/x/file.db")
    #expect(settings.calendars.map(\.path).last == "/b")
    #expect(settings.categories["art"] == .init(label: "Arts", channels: ["page"]))
    #expect(settings.alert == .init(command: ["/bin/tell", "now"], timeout: .seconds(5)))
    #expect(settings.outside.proxy == "http://proxy:3128")
    #expect(settings.outside.authorities?.hasSuffix("/ca.pem") == true)
    #expect(settings.timing.settling == .seconds(3))
    #expect(settings.timing.maxAttempts == 7)
    #expect(settings.timing.horizon == .seconds(9 * 86_400))
    #expect(settings.concurrency == 3)
    let page = settings.channels[0]
    #expect(page.channel.audience == .members)
    #expect(page.channel.language == .fr)
    #expect(page.channel.zone.identifier == "America/Cayenne")
    #expect(page.channel.late == LatePolicy(within: .seconds(7200), then: .drop))
    #expect(page.channel.renderingSettings.categoryLabels == ["art": "Arts"])
    #expect(page.endpoint == "http://127.0.0.1:1")
    #expect(page.credential == .variable("TOKEN"))
    #expect(settings.channels[1].settings["folder"] == "/var/lib/x/out")
  }

  @Test func aChannelHasItsOwnWayOut() throws {
    let settings = try Workshop().load(
      """
      timezone: Europe/Paris
      transport: {proxy: "http://proxy:3128", proxy_credentials: {env: LOGIN}, ca_bundle: ca.pem}
      fetch: {allow: [intranet.exemple.fr, 10.1.0.0/16], ports: [8080]}
      channels:
        common: {network: facebook-page, page: "1", credentials: {env: TOKEN}}
        other: {network: facebook-page, page: "2", credentials: {env: TOKEN}, proxy: "https://other:1", ca_bundle: b.pem}
        direct: {network: facebook-page, page: "3", credentials: {env: TOKEN}, proxy: ""}
      """)
    #expect(settings.channels[0].outside == settings.outside)
    #expect(settings.outside.proxyCredential == .variable("LOGIN"))
    let other = settings.channels[1].outside
    #expect(other.proxy == "https://other:1")
    #expect(other.proxyCredential == nil, "another proxy is not told the password")
    #expect(other.authorities?.hasSuffix("/b.pem") == true)
    #expect(settings.channels[2].outside.proxy?.isEmpty == true)
    #expect(settings.fetching.ports == [80, 443, 8080])
    var rules = FetchRules()
    rules.ports.insert(8080)
    for entry in ["intranet.exemple.fr", "10.1.0.0/16"] { _ = rules.allowed.add(entry) }
    #expect(settings.fetching == rules)
  }

  @Test(arguments: [
    ("transport: {proxy: \"http://u:secret@p:1\"}", "settings.passwordInProxy"),
    ("transport: {proxy: \"socks5://p:1\"}", "settings.oddProxy"),
    ("transport: {proxy_credentials: {env: X}}", "settings.loginWithoutProxy"),
    ("transport: {proxy: \"http://p:1\", proxy_credentials: {env: X, file: y}}", "settings.oddCredentials"),
    ("fetch: {allow: [\"http://intranet/\"]}", "settings.notAHost"),
  ])
  func aWayOutThatCannotBeIsAProblem(line: String, code: String) throws {
    let problems = try Workshop().problems(of: "\(line)\n\(least)")
    #expect(problems.map { $0.split(separator: " ").last.map(String.init) } == [code])
  }

  @Test func linksThreadsAndSpacesAreSetForEveryChannel() throws {
    let settings = try Workshop().load(
      """
      timezone: Europe/Paris
      domains: [cci-exemple.fr, chambre-été.fr]
      typography: {narrow: true}
      channels:
        page: {network: facebook-page, page: "1", credentials: {env: TOKEN},
          link_tags: {utm_source: "{{channel}}", utm_campaign: "lettre {{item}}"}}
        microblog: {network: mastodon, endpoint: "http://127.0.0.1:1", credentials: {env: TOKEN}, thread: true}
      """)
    let page = settings.channels[0].channel.renderingSettings
    #expect(page.domains == ["cci-exemple.fr", "chambre-été.fr"])
    #expect(page.linkTags == [LinkTag("utm_source", "{{channel}}"), LinkTag("utm_campaign", "lettre {{item}}")])
    #expect(page.usesNarrowSpaces && !page.allowsThreads)
    let microblog = settings.channels[1].channel.renderingSettings
    #expect(microblog.allowsThreads && microblog.linkTags.isEmpty)
  }

  @Test func tagsAndThreadsThatCouldDoNothingAreProblems() throws {
    let problems = try Workshop().problems(
      of: """
        timezone: Europe/Paris
        domains: ["https://exemple.fr", exemple]
        channels:
          page: {network: facebook-page, page: "1", credentials: {env: TOKEN}, thread: true,
            link_tags: {"utm source": x, utm_medium: "{{chanel}}"}}
        """)
    #expect(
      problems == [
        "2:11 settings.notADomain", "2:33 settings.notADomain", "4:80 settings.noThreads",
        "5:5 settings.tagsWithoutDomains", "5:17 settings.badTag", "5:46 settings.unknownTagName",
      ])
  }

  @Test func everyProblemIsToldAtOnceWithItsPlace() throws {
    let problems = try Workshop().problems(
      of: """
        timezone: Europe/Pari
        colour: blue
        timing: {lease: 10s, retry_first: 0s}
        categories: {art: {chanels: [rss]}, jazz: {channels: [rs, moon]}}
        channels:
          rss: {network: rss, file: a.xml, link: "https://www.exemple.fr/"}
          "a/b": {network: rss, file: ./a.xml, title: T, link: "https://www.exemple.fr/"}
          page: {network: facebook-page, page: "1", credentials: sea/ed, profile: wide}
          blog: {network: mastodn}
          micro: {network: mastodon, credentials: {}}
        """)
    #expect(
      problems == [
        "1:11 zone.misspelled", "2:1 yaml.unknownKey", "3:17 settings.shortLease", "3:35 settings.noTime",
        "4:20 yaml.misspelledKey", "4:55 settings.misspelledChannel", "4:59 settings.unknownChannel",
        "6:8 yaml.missingKey", "7:3 settings.badName", "7:31 settings.sameFile",
        "8:58 settings.badSealedName", "8:75 yaml.notAChoice", "9:19 yaml.misspelledChoice", "10:10 yaml.missingKey",
        "10:43 settings.oddCredentials",
      ])
  }

  @Test func theKeyOfTheVaultLiesWhereTheFileTheServiceManagerOrTheDataFolderHasIt() throws {
    let head =
      "timezone: Europe/Paris\nchannels: {page: {network: facebook-page, page: \"1\", credentials: page}}\n"
    let workshop = try Workshop()
    let folder = workshop.folder
    let usual = try workshop.load(head)
    #expect(usual.channels.first?.credential == .sealed("page"))
    #expect(usual.vaultSource(in: [:]) == .file("\(folder)/vault.key"))
    #expect(usual.vaultSource(in: ["CREDENTIALS_DIRECTORY": folder]) == .file("\(folder)/vault.key"))
    try workshop.write("crieur.key", "x")
    #expect(usual.vaultSource(in: ["CREDENTIALS_DIRECTORY": folder]) == .given("\(folder)/crieur.key"))
    let named = try workshop.load(head + "vault: {key: {file: secrets/coffre}}\n")
    #expect(named.vaultSource(in: ["CREDENTIALS_DIRECTORY": folder]) == .file("\(folder)/secrets/coffre"))
    let phrase = try workshop.load(head + "vault: {passphrase: {file: phrase}}\n")
    #expect(phrase.vaultSource(in: [:]) == .passphrase(.file("\(folder)/phrase")))
    let variable = try workshop.load(head + "vault: {passphrase: {env: PHRASE}}\n")
    #expect(variable.vaultSource(in: [:]) == .passphrase(.variable("PHRASE")))
    for odd in ["{}", "{passphrase: {}}", "{passphrase: {env: A, file: b}}", "{key: {file: a}, passphrase: {env: A}}"] {
      #expect(try workshop.problems(of: head + "vault: \(odd)\n").map { $0.suffix(8) } == ["oddVault"], "\(odd)")
    }
  }

  @Test func aFeedShowsPicturesWhereTheirAddressIsKnown() throws {
    let workshop = try Workshop()
    #expect(try workshop.load(least).channels.first?.channel.profile.media == MediaProfile(maxCount: 0))
    let shown = try workshop.load(
      least.replacing("title: T,", with: "title: T, pictures: \"https://www.exemple.fr/images/\","))
    #expect(shown.channels.first?.channel.profile.media.maxCount == 10)
  }

  @Test func theJournalIsKeptForEverUnlessTheFileSaysHowLong() throws {
    let head =
      "timezone: Europe/Paris\nchannels: {rss: {network: rss, file: a.xml, title: A, link: https://a.example/}}\n"
    let workshop = try Workshop()
    #expect(try workshop.load(head).journal.keep == nil)
    // One leap day in four years, and never a day too few.
    for (text, days) in [("30d", 30), ("400d", 400), ("1y", 366), ("5y", 1827)] as [(String, Int64)] {
      #expect(try workshop.load(head + "journal: {keep: \(text)}\n").journal.keep == .seconds(days * 86_400))
    }
    for text in ["29d", "0y", "-1y", "5m"] {
      #expect(try workshop.problems(of: head + "journal: {keep: \(text)}\n") == ["3:17 settings.shortKeep"])
    }
  }

  @Test func aFileThatIsMissingOrNoTextIsToldAsSuch() throws {
    let workshop = try Workshop()
    #expect(throws: SettingsFailure.self) { try Settings.load("nowhere.yaml", in: workshop.surroundings()) }
    try workshop.write("crieur.yaml", [0x74, 0xE9, 0x0A])
    do throws(SettingsFailure) {
      _ = try Settings.load("crieur.yaml", in: workshop.surroundings())
      Issue.record("Latin-1 was taken for UTF-8")
    } catch {
      #expect(error.problems.map(\.reason.code) == ["settings.notUTF8"])
    }
  }

  @Test func aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws {
    let workshop = try Workshop()
    let text = least + "\nlanguage: fr\nstore: file.db\ndata_dir: /written"
    let environment = ["CRIEUR_STORE": "env.db", "CRIEUR_DATA_DIR": "/env", "CRIEUR_LANG": "en"]
    let fromFile = try workshop.load(text)
    #expect(fromFile.store == "/written/file.db")
    #expect(fromFile.messageLanguage == .fr)
    let fromEnvironment = try workshop.load(text, environment)
    #expect(fromEnvironment.store == "\(workshop.folder)/env.db")
    #expect(fromEnvironment.dataFolder == "/env")
    #expect(fromEnvironment.messageLanguage == .en)
    let flags = Settings.Overrides(store: "/flag/x.db", dataFolder: "flag", language: "fr")
    let fromFlags = try workshop.load(text, environment, flags)
    #expect(fromFlags.store == "/flag/x.db")
    #expect(fromFlags.dataFolder == "\(workshop.folder)/flag")
    #expect(fromFlags.messageLanguage == .fr)
  }

  @Test func theLanguageOfMessagesNeverChangesThatOfTheCalendar() throws {
    let settings = try Workshop().load(least, ["LANG": "en_GB.UTF-8"], Settings.Overrides(language: "en"))
    #expect(settings.messageLanguage == .en)
    #expect(settings.language == .fr)
    #expect(try Workshop().load(least, ["LC_ALL": "", "LANG": "fr_FR.UTF-8"]).messageLanguage == .fr)
  }

  @Test func systemdGivesTheDataFolder() throws {
    let settings = try Workshop().load(least, ["STATE_DIRECTORY": "/var/lib/crieur:/other"])
    #expect(settings.store == "/var/lib/crieur/crieur.db")
  }

  @Test func anInstalledConfigurationFindsTheServicesFolder() {
    #expect(SettingsDefaults.dataFolder(of: "/etc/crieur") == "/var/lib/crieur")
    #expect(SettingsDefaults.dataFolder(of: "/home/claire/actualites") == "/home/claire/actualites")
    #expect(SettingsDefaults.dataFolder(of: "/etcetera") == "/etcetera")
  }

  @Test func nothingOfAConfinedConfigurationIsWrittenOutside() throws {
    let text = least.replacing("public/a.xml", with: "/var/www/../www/a.xml") + "\nstore: /real.db\ndata_dir: /real"
    let environment = ["CRIEUR_STORE": "/real.db", "CRIEUR_DATA_DIR": "/real", "STATE_DIRECTORY": "/real"]
    let settings = try Workshop().load(text, environment, Settings.Overrides(confinement: "/report"))
    #expect(settings.dataFolder == "/report")
    #expect(settings.store == "/report/crieur.db")
    #expect(settings.channels[0].settings["file"] == "/report/var/www/a.xml")
    let outwards = try Workshop().load(
      least.replacing("public/a.xml", with: "../../a.xml"), [:], Settings.Overrides(confinement: "/report"))
    #expect(outwards.channels[0].settings["file"] == "/report/a.xml")
  }

  @Test func theConfigurationIsLookedForWhereItUsuallyLies() throws {
    let workshop = try Workshop()
    let surroundings = workshop.surroundings()
    #expect(try Settings.locate("x.yaml", in: surroundings) == "x.yaml")
    #expect(try Settings.locate(nil, in: workshop.surroundings(["CRIEUR_CONFIG": "y.yaml"])) == "y.yaml")
    try workshop.write("crieur.yaml", least)
    #expect(try Settings.locate(nil, in: surroundings) == "crieur.yaml")
  }

  @Test func aChannelMayLackItsSecretOnlyWhereSecretsAreGiven() throws {
    let workshop = try Workshop()
    let text = """
      timezone: Europe/Paris
      channels:
        fedi: {network: mastodon, endpoint: "http://127.0.0.1:1"}
      """
    #expect(try workshop.problems(of: text) == ["3:9 settings.noCredentials"])
    let settings = try Settings.load("crieur.yaml", in: workshop.surroundings(), needsCredentials: false)
    #expect(settings.channels.map(\.credential) == [nil])
    let hint = Samples.french.hint(Reason(SettingsCode.noCredentials, ["channel": "fedi"])) ?? ""
    #expect(hint.contains("crieur auth fedi") && hint.contains("credentials: fedi"))
    #expect(hint.contains("{file: secrets/NOM}"))
  }
}
