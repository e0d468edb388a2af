/// The program.
@main
enum Crieur {
  static func main() {}
}
