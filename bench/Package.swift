// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Crieur builds this.
let package = Package(
  name: "crieur-bench",
  dependencies: [.package(name: "crieur", path: "..")],
  targets: [
    // What Crieur is measured against: C as small as it can be written.
    .target(
      name: "CReference",
      cSettings: [.unsafeFlags(["-O2", "-Wall", "-Wextra"])],
      linkerSettings: [.linkedLibrary("curl"), .linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CReference",
        .product(name: "Domain", package: "crieur"),
        .product(name: "Engine", package: "crieur"),
        .product(name: "Rendering", package: "crieur"),
        .product(name: "StoreSQLite", package: "crieur"),
        .product(name: "Transport", package: "crieur"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
