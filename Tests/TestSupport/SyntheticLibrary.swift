package import Articles
package import Entities

/// Articles made of chains with namesakes, acronyms and spellings, the same in every run.
package struct SyntheticLibrary {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  package mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.reversed() { elements.swapAt(index, number(below: index + 1)) }
    return elements
  }

  /// What an article can name: type, names, explained acronyms, candidates.
  private static let pool: [(EntityType, [String], [String], [String])] = [
    (.person, ["Ada Lovelace"], [], []), (.person, ["Ada Lovelace", "Lovelace"], [], []),
    (.person, ["Lovelace"], [], []), (.person, ["Augusta Lovelace"], [], []),
    (.person, ["A. Lovelace"], [], []), (.person, ["Byron"], [], []),
    (.person, ["George Byron"], [], []), (.person, ["George Gordon Byron"], [], []),
    (.person, ["Byron"], [], ["Ada Byron", "George Byron"]), (.person, ["Ada Byron"], [], []),
    (.person, ["Bill Babbage"], [], []), (.person, ["William Babbage"], [], []),
    (.organization, ["Babbage"], [], []), (.person, ["Mohammad Karimi"], [], []),
    (.person, ["Mohammed Karimi"], [], []), (.person, ["Reza Karimi"], [], []),
    (.organization, ["Analytical Engine Society", "AES"], ["AES"], []),
    (.organization, ["American Education Service", "AES"], ["AES"], []),
    (.organization, ["AES"], [], []), (.person, ["AES"], [], []),
    (.organization, ["Society of the Analytical Engine"], [], []),
    (.organization, ["Mujahedin Khalq", "MKO"], ["MKO"], []),
    (.person, ["Mojahedin Khalq"], [], []), (.organization, ["MKO"], [], []),
    (.organization, ["US State Department"], [], []), (.organization, ["State Department"], [], []),
    (.organization, ["French State Department"], [], []), (.place, ["US"], [], []),
    (.place, ["United States", "America"], [], []), (.place, ["France"], [], []),
    (.place, ["Turin"], [], []), (.organization, ["Turin"], [], []),
    (.organization, ["Turin Engines Ltd", "Turin"], [], []), (.group, ["Italian"], [], []),
  ]

  package mutating func chains() -> [Chain] {
    var place = 0
    return (0..<1 + number(below: 6)).map { index in
      let (type, names, acronyms, candidates) = Self.pool[number(below: Self.pool.count)]
      var votes = TypeVotes()
      votes[type] = 100 * (1 + number(below: 4))
      let own = names.compactMap { name -> ChainName? in
        place += 40
        return NameKey(name).map { key in
          ChainName(
            key: key, text: name, count: 1 + number(below: 3),
            first: FieldRange(field: .text, range: place..<place + name.utf8.count))
        }
      }
      return Chain(
        number: index, type: type, votes: votes, names: own, acronyms: acronyms,
        candidates: candidates)
    }
  }

  package mutating func decision() -> Decision {
    func name() -> EntityName {
      let names = Self.pool[number(below: Self.pool.count)].1
      return EntityName(names[number(below: names.count)]) ?? EntityName("Ada")!
    }
    let article = Article.ID(rawValue: Int64(number(below: 12)))
    switch number(below: 8) {
    case 0, 1: return .merge(name(), name())
    case 2: return .split(name(), from: name())
    case 3: return .split(name(), from: name(), in: article)
    case 4: return .rename(name(), "The Engine")
    case 5: return .retype(name(), .other)
    case 6: return .hide(name())
    default: return .undo(number(below: 4))
    }
  }

  /// A text in which the names of chains stand where the chains say.
  package static func text(of chains: [Chain]) -> String {
    var bytes = Array(repeating: UInt8(ascii: "."), count: 40)
    for name in chains.flatMap(\.names) {
      while bytes.count < name.first.range.upperBound { bytes.append(UInt8(ascii: ".")) }
      bytes.replaceSubrange(name.first.range, with: name.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The mentions of chains, one for each name.
  package static func names(of chains: [Chain]) -> ArticleNames {
    let mentions = chains.flatMap { chain in
      chain.names.map {
        Mention(
          field: $0.first.field, range: $0.first.range, type: chain.type, entity: chain.number)
      }
    }
    return ArticleNames(
      mentions: mentions.sorted { $0.range.lowerBound < $1.range.lowerBound },
      entities: chains.map { chain in
        ArticleEntity(
          number: chain.number, name: chain.names[0].text, type: chain.type,
          count: chain.names.reduce(0) { $0 + $1.count })
      })
  }
}
