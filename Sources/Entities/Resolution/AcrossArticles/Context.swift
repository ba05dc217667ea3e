import Articles

/// What an article names besides something, as far as that is compared.
package struct Context: Hashable, Sendable {
  /// A number for each name; equal for equal names in every run.
  package var numbers: [Int]
  /// The countries the article speaks of most, two at most.
  package var leadingCountries: [String]

  package init(numbers: [Int], leadingCountries: [String]) {
    self.numbers = numbers
    self.leadingCountries = leadingCountries
  }

  /// The context that the chains of an article make, with the parts they have.
  package init(_ chains: [Chain], _ parts: [ChainPart]) {
    numbers = Set(
      parts.lazy.filter { $0.share.parted == nil }
        .compactMap { $0.signature.keys.first.map(Self.number(of:)) }
    ).sorted()
    leadingCountries = Self.leadingCountries(of: chains)
  }

  /// 31 bits: the lowest says whether it is a country, the others are the name's hash.
  static func number(of key: NameKey) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    if key.isAcronym { hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3 }
    let isCountry = Countries.shared.country(named: key.text) != nil
    return Int(hash >> 34) << 1 | (isCountry ? 1 : 0)
  }

  static func isCountry(_ number: Int) -> Bool { number & 1 == 1 }

  static func leadingCountries(of chains: [Chain]) -> [String] {
    var counts: [String: Int] = [:]
    for chain in chains {
      for name in chain.names {
        guard let country = Countries.shared.country(named: name.key.text) else { continue }
        counts[country, default: 0] += name.count
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
  }
}
