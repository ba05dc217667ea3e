/// `broadsheet completions`: what a shell reads to complete command lines.
struct CompletionsSubcommand {
  private let shell: Shell

  init(_ invocation: Invocation) throws(UsageError) {
    guard invocation.operands.count == 1, let shell = Shell(rawValue: invocation.operands[0]) else {
      throw invocation.usageError("completions for which shell? bash, zsh or fish")
    }
    self.shell = shell
  }

  func run() {
    var output = Output()
    output.print(shell.completions)
  }
}
