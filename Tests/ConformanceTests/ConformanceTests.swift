import AdapterTesting
import Testing

@Suite("Every adapter holds what an adapter must")
struct ConformanceTests {
  @Test("Against its sandbox network", arguments: try Subjects.all, AdapterConformance.checks)
  func holds(subject: AdapterSubject, check: AdapterCheck) async throws {
    let breaches = try await check.breaches(of: subject)
    #expect(breaches == [])
  }
}
