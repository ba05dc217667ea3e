/// Deterministic damage: the same bytes are hit in every run.
struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// `bytes` with a few bits flipped.
  mutating func flip(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return bytes }
    for _ in 0...next(below: 4) { bytes[next(below: bytes.count)] ^= 1 << UInt8(next(below: 8)) }
    return bytes
  }
}
