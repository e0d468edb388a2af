public import Domain

/// Messages that any adapter may give.
public enum AdapterCode: String, MessageCode {
  /// The channel has no credential. Arguments: `channel`.
  case credentialMissing = "adapter.credentialMissing"
  /// The channel's token has ended, and another process is renewing it. Arguments: `channel`.
  case tokenBeingRenewed = "adapter.tokenBeingRenewed"
  /// A setting that the network needs is missing or unusable. Arguments: `channel`, `setting`.
  case settingMissing = "adapter.settingMissing"
  /// The endpoint is no http(s) address. Arguments: `channel`, `endpoint`.
  case badEndpoint = "adapter.badEndpoint"
  /// The secret would leave unencrypted. Arguments: `channel`, `host`.
  case plainHTTP = "adapter.plainHTTP"
  /// A variant of several posts, on a network whose adapter carries one. Arguments: `count`.
  case threadsNotCarried = "adapter.threadsNotCarried"
  /// The network asked to wait. Arguments: `status`.
  case askedToWait = "adapter.askedToWait"
  /// A proxy between us and the network wants a password. No arguments.
  case proxyRefused = "adapter.proxyRefused"
  /// A redirection where an answer was due: often a login page. Arguments: `status`, `host`.
  case redirected = "adapter.redirected"
  /// A web page where data was due: a proxy or a gateway answered. Arguments: `status`.
  case pageInsteadOfAnswer = "adapter.pageInsteadOfAnswer"
  /// The server failed. Arguments: `status`.
  case serverError = "adapter.serverError"
  /// The answer is truncated or makes no sense. Arguments: `status`.
  case brokenAnswer = "adapter.brokenAnswer"
  /// The token was refused. Arguments: `detail`.
  case tokenRefused = "adapter.tokenRefused"
  /// The network refuses what was sent. Arguments: `status`, `detail`.
  case refused = "adapter.refused"
  /// What was sent is too large for the server. No arguments.
  case tooLarge = "adapter.tooLarge"
  /// Only the address of the post is known: a person changes it. Arguments: `channel`, `address`.
  case amendByHand = "adapter.amendByHand"
  /// Only the address of the post is known: a person takes it down. Arguments: `channel`, `address`.
  case removeByHand = "adapter.removeByHand"
  /// The post that should be changed is not there any more. Arguments: `channel`, `address`.
  case postGone = "adapter.postGone"
  /// The post stands, but this account may not touch it. Arguments: `channel`, `address`.
  case postOfOthers = "adapter.postOfOthers"
  /// The disk is full. Arguments: `path`.
  case diskFull = "adapter.diskFull"
  /// The file system does not let us write there. Arguments: `path`.
  case writeNotAllowed = "adapter.writeNotAllowed"
  /// A file could not be read or written. Arguments: `path`, `error`.
  case fileFailed = "adapter.fileFailed"
}
