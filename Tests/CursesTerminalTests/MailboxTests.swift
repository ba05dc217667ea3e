import CursesTerminal
import Testing

@Suite struct MailboxTests {
  @Test func `everything posted arrives`() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup { group in
      for number in 0..<1000 { group.addTask { mailbox.post(number) } }
    }
    #expect(Set(mailbox.collect()) == Set(0..<1000))
    #expect(mailbox.collect().isEmpty)
  }

  @Test func `messages come in the order in which they were posted`() {
    let mailbox = Mailbox<Int>()
    for number in 0..<100 { mailbox.post(number) }
    #expect(mailbox.collect() == Array(0..<100))
  }
}
