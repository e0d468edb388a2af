// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "crieur",
  targets: [
    .target(name: "Domain", swiftSettings: strict),
    .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "Digests", dependencies: ["Domain", "CLibcrypto"], swiftSettings: strict),
    .systemLibrary(name: "CLinux"),
    .target(name: "Engine", dependencies: ["Domain", "Digests", "CLinux"], swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["Domain"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
    .testTarget(
      name: "EngineTests", dependencies: ["Engine", "Domain", "Digests", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
