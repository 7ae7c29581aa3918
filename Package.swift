// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings of the rooms that also compile as Embedded Swift.
let browserSafe: [SwiftSetting] = strict + [.treatWarning("EmbeddedRestrictions", as: .error)]

let package = Package(
  name: "leidraad",
  products: [
    .library(name: "Validation", targets: ["Validation"]),
    .library(name: "Wizard", targets: ["Wizard"]),
  ],
  targets: [
    .target(name: "Phrasing", swiftSettings: browserSafe),
    .target(name: "Validation", dependencies: ["Phrasing"], swiftSettings: browserSafe),
    .target(name: "Wizard", dependencies: ["Validation", "Phrasing"], swiftSettings: browserSafe),

    .target(name: "CWebRuntime"),
    .executableTarget(
      name: "WebWizard", dependencies: ["Wizard", "Validation", "Phrasing", "CWebRuntime"], swiftSettings: browserSafe),
    .plugin(
      name: "Embedding", capability: .buildTool(), path: "Sources/Embedding",
      exclude: [
        "EmbeddedFile.swift", "build-wasm.sh", "EmbeddedProgram.swift", "embed-wasm.sh", "embed.sh", "programs.txt",
        "rooms.txt",
        "toolset.json",
      ]),

    .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "Localization", dependencies: ["CICU", "CMark", "Phrasing"], swiftSettings: strict),

    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "Authoring", dependencies: ["CYAML", "Localization", "Wizard", "Validation", "Phrasing"],
      swiftSettings: strict),
    .target(
      name: "Presentation", dependencies: ["Authoring", "Localization", "Wizard", "Validation", "Phrasing"],
      swiftSettings: strict),
    .target(
      name: "Site", dependencies: ["Authoring", "Presentation", "Localization", "Wizard", "Validation", "Phrasing"],
      exclude: ["Assets", "embed.txt"], swiftSettings: strict, plugins: ["Embedding"]),
    .executableTarget(
      name: "leidraad",
      dependencies: ["Site", "Presentation", "Authoring", "Localization", "Wizard", "Validation", "Phrasing"],
      exclude: ["embed.txt"], swiftSettings: strict, plugins: ["Embedding"]),
    .target(name: "Allocations", path: "Benchmarks/Allocations"),
    .executableTarget(
      name: "ValidationSpeed", dependencies: ["Allocations", "Validation"], path: "Benchmarks/ValidationSpeed",
      swiftSettings: strict),
    .executableTarget(
      name: "MessageSpeed", dependencies: ["Localization", "Phrasing", "CICUOracle"], path: "Benchmarks/MessageSpeed",
      swiftSettings: strict),
    .executableTarget(
      name: "EngineSpeed",
      dependencies: ["Presentation", "Authoring", "Localization", "Wizard", "Validation", "Phrasing"],
      path: "Benchmarks/EngineSpeed", swiftSettings: strict),

    .target(
      name: "RandomGuides", dependencies: ["Wizard", "Validation", "Phrasing"], path: "Tests/RandomGuides",
      swiftSettings: strict),
    .executableTarget(
      name: "EngineVectors", dependencies: ["RandomGuides", "Localization", "Wizard", "Validation", "Phrasing"],
      path: "Tests/EngineVectors", swiftSettings: strict),
    .testTarget(name: "PhrasingTests", dependencies: ["Phrasing"], swiftSettings: strict),
    .target(
      name: "CICUOracle", path: "Tests/CICUOracle",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(
      name: "ICUOracle", dependencies: ["CICUOracle", "Phrasing"], path: "Tests/ICUOracle", swiftSettings: strict),
    .testTarget(
      name: "LocalizationTests", dependencies: ["Localization", "Phrasing", "ICUOracle"],
      exclude: ["Seeded", "Words"],
      swiftSettings: strict),
    .testTarget(
      name: "AuthoringTests", dependencies: ["Authoring", "Localization", "Wizard", "Validation", "Phrasing"],
      swiftSettings: strict),
    .testTarget(
      name: "ValidationTests", dependencies: ["Validation", "Localization", "Phrasing"], swiftSettings: strict),
    .testTarget(name: "WizardTests", dependencies: ["Wizard"], swiftSettings: strict),
    .testTarget(
      name: "WebWizardTests",
      dependencies: ["WebWizard", "Presentation", "Authoring", "Localization", "Validation", "Wizard", "Phrasing"],
      exclude: ["embed.txt"],
      swiftSettings: strict, plugins: ["Embedding"]),
    .testTarget(
      name: "PresentationTests",
      dependencies: ["Presentation", "Authoring", "Localization", "Wizard", "Validation", "Phrasing"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Site", "Presentation", "Authoring", "Localization", "Wizard", "Phrasing"], swiftSettings: strict),
    .testTarget(name: "leidraadTests", dependencies: ["leidraad"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

let readers: [Target.Dependency] = [
  "RandomGuides", "Presentation", "Authoring", "Localization", "Wizard", "Validation", "Phrasing", "ICUOracle",
]

// `make fuzz` compiles the rooms so that libFuzzer sees which way a reader goes; everybody else tests the readers briefly.
if Context.environment["FUZZING"] == nil {
  package.targets.append(
    .testTarget(
      name: "FuzzingTests", dependencies: readers, path: "Tests/Fuzzing", exclude: ["Driver", "LibFuzzer", "fuzz.sh"],
      swiftSettings: strict))
} else {
  package.targets.append(.systemLibrary(name: "LibFuzzer", path: "Tests/Fuzzing/LibFuzzer"))
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: readers + ["LibFuzzer"], path: "Tests/Fuzzing",
      exclude: ["LibFuzzer", "MutationTests.swift", "fuzz.sh"], swiftSettings: strict))
  for target in package.targets where target.swiftSettings != nil {
    target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
  }
}
