import Domain

/// Who the account is, and whether it may do what the channel needs.
extension WordPressAdapter: AccountInspector {
  func inspect() async throws(PublishFailure) -> AccountReport {
    let site = try await memory.site(over: call)
    let query = [("context", "edit"), ("_fields", "name,username,capabilities")]
    let user = try await call.document(site.path("wp/v2/users/me", query))
    guard let name = user["username"]?.text ?? user["name"]?.text, let may = user["capabilities"] else {
      throw .blocked(Reason(WordPressCode.notLoggedIn, ["channel": call.channel.rawValue, "detail": "–"]))
    }
    return AccountReport(
      account: site.name.isEmpty ? name : "\(name) (\(site.name))", url: call.base + memory.home + "/",
      warnings: lacking(may))
  }

  /// What the role lacks (wordpress.org/documentation/article/roles-and-capabilities): an author may publish and upload,
  /// an editor may make categories as well.
  private func lacking(_ may: JSON) -> [Reason] {
    func can(_ capability: String) -> Bool { may[capability] == .bool(true) }
    let channel = ["channel": call.channel.rawValue, "detail": "–"]
    var lacking: [Reason] = []
    if settings.status == "publish", !can("publish_posts") {
      lacking.append(Reason(WordPressCode.cannotPublish, channel))
    }
    if !can("edit_posts") { lacking.append(Reason(WordPressCode.notAllowed, channel)) }
    if !can("upload_files") { lacking.append(Reason(WordPressCode.noUploads, channel)) }
    return lacking
  }
}
