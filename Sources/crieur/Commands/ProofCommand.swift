import ArgumentParser
import Domain
import Engine
import StoreSQLite

/// `crieur proof ITEM [FILE]`: one page that shows what was published, and how to check it.
struct ProofCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("proof", .proof) }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .said(.proofItem, value: .item)) var item: String
  @Argument(help: .said(.proofFile, value: .file)) var file: String?

  func run(in program: Program) async throws(ProgramEnd) {
    let proof = try program.reading { store throws(StoreFailure) in
      try Proof(ItemID(item), in: store, spool: program.spool)
    }
    guard case .some(.some(let proof)) = proof else {
      throw ProgramEnd(.noInput, Reason(ProgramCode.unknownItem, ["name": item]))
    }
    let name = file?.split(separator: "/").last.map(String.init) ?? "proof.html"
    let page = ProofPage(
      proof, directory: program.directory,
      stamp: RehearsalReport.Stamp(at: program.clock.now, version: Crieur.version), fileName: name,
      in: program.terminal.catalogue)
    if let file {
      try OutputFile.write(page.markup, to: FolderPath(Program.workingFolder).path(of: file))
      program.terminal.tell(program.terminal.catalogue.phrase(ProofCode.written, ["file": file]))
    } else {
      program.terminal.put(page.markup)
    }
    guard proof.isWhole else {
      throw ProgramEnd(.badData, proof.verdict.problem ?? Reason(ProofCode.notWhole))
    }
  }
}
