/// `broadsheet manual`: the manual page, as man reads it.
struct ManualSubcommand {
  init(_ invocation: Invocation) throws(UsageError) {
    guard invocation.operands.isEmpty else {
      throw invocation.usageError("manual takes no operands")
    }
  }

  func run() {
    var output = Output()
    output.print(ManualPage.text)
  }
}
