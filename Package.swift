// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A target of ours: everything strict.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "crieur",
  products: [
    .executable(name: "crieur", targets: ["crieur"]),
    .executable(name: "crieur-pictures", targets: ["crieur-pictures"]),
    // What the benchmark in bench/, a package of its own, is built from.
    // For those who write adapters: what every adapter must hold, to be run against a stand-in for its network.
    .library(name: "AdapterTesting", targets: ["AdapterTesting"]),
    .library(name: "Adapters", targets: ["Adapters"]),
    .library(name: "Domain", targets: ["Domain"]),
    .library(name: "Engine", targets: ["Engine"]),
    .library(name: "Rendering", targets: ["Rendering"]),
    .library(name: "StoreSQLite", targets: ["StoreSQLite"]),
    .library(name: "Transport", targets: ["Transport"]),
  ],
  // Exact versions: there is no Package.resolved in the repository.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
  ],
  targets: [
    // The star: everything knows Domain; siblings do not know each other; only the program knows them all.
    library("Domain"),
    library("Digests", ["Domain", "CLibcrypto"]),
    library("Transport", ["Domain", "Digests", "CLibcurl"]),
    library("Editorial", ["Domain", "Yams", "CLibical"]),
    library("Rendering", ["Domain", "CCmark", .product(name: "Mustache", package: "swift-mustache")]),
    library("Pictures", ["Domain", "CLibvips"]),
    library("Engine", ["Domain", "Digests", "CLinux"]),
    library("Adapters", ["Domain", "Transport", "Digests"]),
    library("AdapterTesting", ["Domain", "Digests", "Transport", "Adapters"]),
    library("StoreSQLite", ["Domain", "Digests", "CSQLite", grdb]),
    library(
      "Sandbox",
      [
        "Domain", "Digests", logging,
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "crieur",
      dependencies: [
        "Domain", "Digests", "Transport", "Editorial", "Rendering", "Engine", "Adapters", "StoreSQLite", "Sandbox",
        "CLinux", logging,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    // What decodes pictures, in a process of its own.
    .executableTarget(name: "crieur-pictures", dependencies: ["Pictures", "Domain"], swiftSettings: strict),

    // One door for every C library.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
    .systemLibrary(name: "CLibvips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

    .target(
      name: "TestSupport", dependencies: ["Domain", "Digests"], path: "Tests/TestSupport", swiftSettings: strict),
    // The real rules under a virtual clock, seeded faults and a public that counts. Debug builds only: it sees internals.
    .target(
      name: "Simulation", dependencies: ["Engine", "Domain", "Digests", "StoreSQLite", "TestSupport"],
      path: "Tests/Simulation", swiftSettings: strict),
    .executableTarget(
      name: "simulate",
      dependencies: ["Simulation", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tests/simulate", swiftSettings: strict),
    // Texts of every script, what must hold for what is made of them, and a loop that tries both for as long as asked.
    .target(
      name: "Fuzzing", dependencies: ["Domain", "Editorial", "Rendering", "TestSupport"], path: "Tests/Fuzzing",
      swiftSettings: strict),
    .executableTarget(
      name: "fuzz", dependencies: ["Fuzzing", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tests/fuzz", swiftSettings: strict),
    tests("SimulationTests", ["Simulation", "Engine", "Domain", "TestSupport"]),
    tests("DomainTests", ["Domain", "TestSupport"]),
    tests("DigestsTests", ["Digests", "Domain", "TestSupport"]),
    tests("PicturesTests", ["Pictures", "Domain"], exclude: ["Fixtures"]),
    tests("TransportTests", ["Transport", "Domain", "TestSupport"]),
    tests("EditorialTests", ["Editorial", "Domain"]),
    tests("RenderingTests", ["Rendering", "Domain", "Fuzzing"], exclude: ["Golden"]),
    tests("EngineTests", ["Engine", "Domain", "Digests", "TestSupport"]),
    tests(
      "AdaptersTests", ["Adapters", "Domain", "Transport", "Digests", "Sandbox", "TestSupport"], exclude: ["Fixtures"]),
    tests("ConformanceTests", ["AdapterTesting", "Adapters", "Domain", "Sandbox", "Transport", "TestSupport"]),
    tests("StoreSQLiteTests", ["StoreSQLite", "Domain", "Digests", "TestSupport", grdb]),
    tests("SandboxTests", ["Sandbox", "Digests", "Domain"]),
    // The real program in processes of its own; it is built because it is a dependency.
    tests(
      "SystemTests", ["crieur", "crieur-pictures", "Sandbox", "Engine", "Domain", "CLinux", "TestSupport", grdb],
      exclude: ["Golden"]),
    tests(
      "crieurTests",
      [
        "crieur", "crieur-pictures", "Domain", "Digests", "Editorial", "Engine", "Adapters", "Rendering", "Transport",
        "Sandbox", "StoreSQLite", "TestSupport",
      ], exclude: ["Report/Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
