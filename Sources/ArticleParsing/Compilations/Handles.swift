/// Accounts named in a text: `@mrubin1971`.
enum Handles {
  static func handles(in text: String) -> [String] {
    var handles: [String] = []
    let bytes = Array(text.utf8)
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
    }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "@") {
      // What stands before the sign tells an account from an address.
      if index > 0, isWord(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: ".") { continue }
      let name = bytes[(index + 1)...].prefix(while: isWord)
      guard (2...30).contains(name.count) else { continue }
      let handle = "@" + String(decoding: name, as: UTF8.self)
      if !handles.contains(handle) { handles.append(handle) }
    }
    return handles
  }
}
