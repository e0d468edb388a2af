/// The Instance entity, version 2 (docs.joinmastodon.org/entities/Instance, 2026-07).
struct InstanceJSON {
  let options: SandboxOptions
  let domain: String
  let base: String

  /// The entity.
  var json: JSON {
    [
      "domain": .text(domain), "title": "Crieur sandbox", "version": "4.5.0",
      "source_url": "https://github.com/mastodon/mastodon", "description": "A rehearsal server",
      "usage": ["users": ["active_month": 0]], "thumbnail": ["url": .text("\(base)/packs/images/preview.png")],
      "icon": [], "languages": ["fr", "en"], "configuration": configuration,
      "registrations": [
        "enabled": false, "approval_required": false, "reason_required": false, "message": nil, "min_age": nil,
        "url": nil,
      ],
      "api_versions": ["mastodon": 7], "contact": ["email": "", "account": nil], "rules": [],
    ]
  }

  /// The first version of the entity (docs.joinmastodon.org/entities/V1_Instance, 2026-07).
  var first: JSON {
    [
      "uri": .text(domain), "title": "Crieur sandbox", "short_description": "A rehearsal server", "description": "",
      "email": "", "version": "4.5.0", "urls": ["streaming_api": .text(base.replacingPrefix("http", with: "ws"))],
      "stats": ["user_count": 1, "status_count": 0, "domain_count": 0], "languages": ["fr", "en"],
      "registrations": false, "approval_required": false, "invites_enabled": false, "configuration": configuration,
      "contact_account": nil, "rules": [],
    ]
  }

  private var configuration: JSON {
    [
      "urls": ["streaming": .text(base.replacingPrefix("http", with: "ws")), "status": nil],
      "vapid": ["public_key": ""],
      "accounts": ["max_featured_tags": 10, "max_pinned_statuses": 5],
      "statuses": [
        "max_characters": .number(options.mastodonCharacters),
        "max_media_attachments": .number(MastodonSandbox.mediaPerStatus),
        "characters_reserved_per_url": .number(MastodonText.charactersPerURL),
      ],
      "media_attachments": mediaAttachments,
      "polls": [
        "max_options": 4, "max_characters_per_option": 50, "min_expiration": 300, "max_expiration": 2_629_746,
      ],
      "translation": ["enabled": false], "limited_federation": false,
    ]
  }

  private var mediaAttachments: JSON {
    [
      "description_limit": .number(MastodonSandbox.descriptionLimit), "image_matrix_limit": 33_177_600,
      "image_size_limit": .number(MastodonSandbox.pictureBytes),
      "supported_mime_types": .list(MastodonSandbox.pictureTypes.map { .text($0.rawValue) }),
      "video_frame_rate_limit": 120, "video_matrix_limit": 8_294_400, "video_size_limit": 103_809_024,
    ]
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
