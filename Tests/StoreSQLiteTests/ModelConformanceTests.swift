import TestSupport
import Testing

@Suite struct ModelConformanceTests {
  @Test(arguments: StoreConformance.facts)
  func theModelConforms(to fact: StoreFact) throws {
    try fact.hold(for: ModelHarness())
  }
}
