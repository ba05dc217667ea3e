/// The program.
@main
struct Broadsheet {
  @MainActor static func main() { print("broadsheet") }
}
