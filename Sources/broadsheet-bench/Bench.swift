@main
struct Bench {
  @MainActor static func main() { print("broadsheet-bench") }
}
