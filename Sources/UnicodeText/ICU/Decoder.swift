internal import CICU

/// A converter from a charset. Closes itself.
@safe
struct Decoder: ~Copyable {
  private let handle: OpaquePointer

  /// `nil` if the charset is unknown.
  init?(charset: String) {
    guard let handle = unsafe cicu_open_decoder(charset) else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_close_decoder(handle) }

  /// Decodes `bytes`, and says of each UTF-16 unit where its bytes start. A unit that goes on what came
  /// before has no place of its own.
  func decode(_ bytes: [UInt8], _ body: (_ unit: UInt16, _ offset: Int?) -> Void) {
    var units = [UInt16](repeating: 0, count: 1024)
    var offsets = [Int64](repeating: 0, count: 1024)
    var consumed: Int64 = 0
    while true {
      let made = unsafe cicu_decode(
        handle, bytes, Int64(bytes.count), &consumed, &units, &offsets, Int32(units.count))
      guard made > 0 else { return }
      for index in 0..<Int(made) {
        body(units[index], offsets[index] < 0 ? nil : Int(offsets[index]))
      }
    }
  }
}

/// A charset that some bytes could be in.
struct CharsetGuess {
  var name: String
  /// Up to 100.
  var confidence: Int
}

/// The charsets that `bytes` could be in, most likely first.
func guessCharsets(of bytes: [UInt8]) -> [CharsetGuess] {
  var names = unsafe [UnsafePointer<CChar>?](repeating: nil, count: 24)
  var confidences = [Int32](repeating: 0, count: 24)
  let count = unsafe cicu_guess_charsets(
    bytes, Int32(clamping: bytes.count), &names, &confidences, 24)
  return (0..<Int(count)).compactMap { index in
    guard let name = unsafe names[index] else { return nil }
    return unsafe CharsetGuess(name: String(cString: name), confidence: Int(confidences[index]))
  }
}
