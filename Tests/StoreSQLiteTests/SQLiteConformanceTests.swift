import TestSupport
import Testing

@Suite struct SQLiteConformanceTests {
  @Test(arguments: StoreConformance.facts)
  func theDatabaseConforms(to fact: StoreFact) throws {
    try fact.hold(for: SQLiteHarness())
  }
}
