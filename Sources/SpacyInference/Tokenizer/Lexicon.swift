/// The words met so far, numbered, each with what the network needs to know of it.
struct Lexicon {
  let attributes: WordAttributes
  /// Norms that special cases set.
  let norms: [[UInt8]]
  let trie: SpecialCaseTrie
  /// Whether texts are kept, for vectors that are computed from them.
  let keepsTexts: Bool

  private var index = HashIndex(capacity: 1 << 14)
  private(set) var hashes: [UInt64] = []
  private(set) var ids: [UInt64] = []
  private(set) var lengths: [Int32] = []
  private(set) var isSpace: [Bool] = []
  /// Where a special case that begins with the word continues; 0 if none does.
  private(set) var trieNodes: [Int32] = []
  private(set) var features: [UInt64] = []
  private(set) var texts: [VectorKeyTexts] = []
  private var scalars = ScalarText()

  /// The spellings from which a vector can be computed.
  struct VectorKeyTexts {
    var text: [UInt8]
    var lower: [UInt8]
    var norm: [UInt8]
  }

  init(attributes: WordAttributes, rules: TokenizerRules, keepsTexts: Bool) {
    self.attributes = attributes
    norms = rules.norms
    trie = rules.trie
    self.keepsTexts = keepsTexts
  }

  var count: Int { lengths.count }

  /// Whether a special case can begin with one of `tokens`.
  func mayHoldCases(_ tokens: DocumentTokens) -> Bool {
    tokens.words.contains { trieNodes[Int($0)] != 0 }
  }

  mutating func removeAll() {
    index.removeAll()
    hashes.removeAll()
    ids.removeAll()
    lengths.removeAll()
    isSpace.removeAll()
    trieNodes.removeAll()
    features.removeAll()
    texts.removeAll()
  }

  /// The number of the word `bytes[range]` with the norm a special case gave it, 0 for none.
  mutating func number(
    of bytes: borrowing Span<UInt8>, _ range: Range<Int>, norm: Int32
  ) -> Int32 {
    let hash = StringHash.murmur(bytes, range)
    let key = hash ^ UInt64(UInt32(bitPattern: norm)) &* 0x9E37_79B9_7F4A_7C15
    let known = index.value(for: key)
    if known >= 0 { return known }

    var word: [UInt8] = []
    word.reserveCapacity(range.count)
    for at in range { word.append(bytes[at]) }
    scalars.decode(bytes, range)
    let number = Int32(count)
    index.insert(number, for: key)
    hashes.append(hash)
    ids.append(StringHash.id(word))
    lengths.append(Int32(truncatingIfNeeded: range.count))
    isSpace.append(scalars.scalars.allSatisfy(ScalarProperties.isSpace))
    trieNodes.append(trie.node(after: 0, hash))
    let override = norm == 0 ? nil : norms[Int(norm)]
    attributes.appendFeatures(of: word, scalars, norm: override, to: &features)
    if keepsTexts {
      texts.append(
        VectorKeyTexts(
          text: word, lower: LexicalAttributes.lowercased(scalars.scalars),
          norm: override ?? attributes.norm(word, scalars.scalars)))
    }
    return number
  }
}
