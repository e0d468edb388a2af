/// A host that no resolver knows, found out without asking any: a label may have 63 octets at most (RFC 1035, section
/// 2.3.4), so that the C library refuses this one itself. A test that asked a name server would need one to answer.
public let noSuchHost = String(repeating: "x", count: 64) + ".invalid"
