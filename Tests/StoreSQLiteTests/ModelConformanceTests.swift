import Domain
import TestSupport
import Testing

@Suite struct ModelConformanceTests {
  @Test(arguments: StoreConformance.facts)
  func theModelConforms(to fact: StoreFact) throws {
    try fact.hold(for: ModelHarness())
  }

  @Test func theModelRefusesItsServiceWhenTold() throws {
    let memory = ModelMemory()
    let store = ModelStore(memory: memory)
    let failure = StoreFailure(.full, Reason(code: "disk.full", arguments: [:]))
    memory.refuse(with: failure)
    #expect(refusal { try store.counts() } == failure)
    #expect(refusal { try store.insert("a") } == failure)
    memory.refuse(with: nil)
    #expect(try store.counts().isEmpty)
  }
}
