/// Parses the part of Python's regular expressions that spaCy's tokenizers use.
struct RegexParser {
  private let pattern: ByteSlice
  private var position = 0
  private(set) var sets: [ScalarSet] = []
  private var ignoresCase = false
  private var depth = 0
  // Large classes are written out again and again; each text is parsed once.
  private var setsByText: [UInt64: Int] = [:]

  /// Parses `pattern`, giving its top-level alternatives.
  static func parse(
    _ pattern: ByteSlice
  ) throws(DamagedData) -> (alternatives: [RegexNode], sets: [ScalarSet]) {
    var parser = RegexParser(pattern: pattern)
    if parser.skips("(?iu)") || parser.skips("(?ui)") || parser.skips("(?i)") {
      parser.ignoresCase = true
    } else {
      _ = parser.skips("(?u)")
    }
    let alternatives = try parser.alternatives()
    guard parser.position == pattern.count else { throw parser.damage("unbalanced parenthesis") }
    return (alternatives, parser.sets)
  }

  private init(pattern: ByteSlice) { self.pattern = pattern }

  private func damage(_ reason: String) -> DamagedData {
    DamagedData("regular expression: \(reason) at byte \(position)")
  }

  // MARK: Structure

  private mutating func alternatives() throws(DamagedData) -> [RegexNode] {
    var alternatives = [try sequence()]
    while skips("|") { alternatives.append(try sequence()) }
    return alternatives
  }

  private mutating func sequence() throws(DamagedData) -> RegexNode {
    var nodes: [RegexNode] = []
    while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      nodes.append(try repeated(try atom()))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func repeated(_ atom: RegexNode) throws(DamagedData) -> RegexNode {
    let bounds: (Int, Int?)
    if skips("?") {
      bounds = (0, 1)
    } else if skips("*") {
      bounds = (0, nil)
    } else if skips("+") {
      bounds = (1, nil)
    } else if next == UInt8(ascii: "{"), let counted = counts() {
      bounds = counted
    } else {
      return atom
    }
    if let byte = next, [UInt8(ascii: "?"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(byte) {
      throw damage("a lazy or possessive repetition")
    }
    return .repetition(atom, least: bounds.0, most: bounds.1)
  }

  private mutating func atom() throws(DamagedData) -> RegexNode {
    switch next {
    case UInt8(ascii: "("): return try group()
    case UInt8(ascii: "["): return .set(try characterClass())
    case UInt8(ascii: "."):
      position += 1
      return .set(add(ScalarSet(ranges: [0x0A...0x0A], isNegated: true)))
    case UInt8(ascii: "^"):
      position += 1
      return .start
    case UInt8(ascii: "$"):
      position += 1
      return .end
    case UInt8(ascii: "\\"):
      switch try escape() {
      case .scalar(let code): return literal(code)
      case .kind(let kind): return .set(add(ScalarSet(ranges: [], kinds: [kind])))
      }
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
      throw damage("nothing to repeat")
    default: return literal(try scalar())
    }
  }

  private mutating func literal(_ code: UInt32) -> RegexNode {
    if ignoresCase, CaseFolding.variants(of: code).contains(where: { $0 != code }) {
      return .set(add(ScalarSet(ranges: [code...code], ignoresCase: true)))
    }
    return .scalar(code)
  }

  private mutating func group() throws(DamagedData) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw damage("nested too deeply") }
    position += 1
    var look: (ahead: Bool, isNegated: Bool)?
    if skips("?") {
      if skips("=") {
        look = (true, false)
      } else if skips("!") {
        look = (true, true)
      } else if skips("<=") {
        look = (false, false)
      } else if skips("<!") {
        look = (false, true)
      } else if !skips(":") {
        throw damage("an unknown kind of group")
      }
    }
    let alternatives = try alternatives()
    guard skips(")") else { throw damage("a group is not closed") }
    let body = alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
    guard let look else { return body }
    let width = body.width
    guard look.ahead || width.most == width.least else {
      throw damage("a lookbehind of varying width")
    }
    return .look(body, ahead: look.ahead, isNegated: look.isNegated)
  }

  // MARK: Classes

  private mutating func characterClass() throws(DamagedData) -> Int {
    let start = position
    var end = start + 1
    if end < pattern.count, pattern[end] == UInt8(ascii: "^") { end += 1 }
    if end < pattern.count, pattern[end] == UInt8(ascii: "]") { end += 1 }
    while end < pattern.count, pattern[end] != UInt8(ascii: "]") {
      end += pattern[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < pattern.count else { throw damage("a class is not closed") }
    let text = pattern[start..<end].bytes
    let hash = StringHash.murmur(text.span, 0..<text.count)
    if let index = setsByText[hash] {
      position = end + 1
      return index
    }

    position = start + 1
    let isNegated = skips("^")
    var ranges: [ClosedRange<UInt32>] = []
    var kinds: [ScalarSet.Kind] = []
    while position < end {
      let first = try classMember()
      guard case .scalar(let low) = first else {
        if case .kind(let kind) = first { kinds.append(kind) }
        continue
      }
      guard position + 1 < end, pattern[position] == UInt8(ascii: "-") else {
        ranges.append(low...low)
        continue
      }
      position += 1
      guard case .scalar(let high) = try classMember(), low <= high else {
        throw damage("a range out of order")
      }
      ranges.append(low...high)
    }
    position = end + 1
    let index = add(
      ScalarSet(ranges: ranges, kinds: kinds, isNegated: isNegated, ignoresCase: ignoresCase))
    setsByText[hash] = index
    return index
  }

  private mutating func classMember() throws(DamagedData) -> Escape {
    next == UInt8(ascii: "\\") ? try escape() : .scalar(try scalar())
  }

  private mutating func add(_ set: ScalarSet) -> Int {
    sets.append(set)
    return sets.count - 1
  }

  // MARK: Characters

  private enum Escape {
    case scalar(UInt32)
    case kind(ScalarSet.Kind)
  }

  private mutating func escape() throws(DamagedData) -> Escape {
    position += 1
    guard let byte = next else { throw damage("ends in an escape") }
    switch byte {
    case UInt8(ascii: "d"): return kind(.digit)
    case UInt8(ascii: "D"): return kind(.notDigit)
    case UInt8(ascii: "w"): return kind(.word)
    case UInt8(ascii: "W"): return kind(.notWord)
    case UInt8(ascii: "s"): return kind(.space)
    case UInt8(ascii: "S"): return kind(.notSpace)
    case UInt8(ascii: "n"): return character(0x0A)
    case UInt8(ascii: "t"): return character(0x09)
    case UInt8(ascii: "r"): return character(0x0D)
    case UInt8(ascii: "f"): return character(0x0C)
    case UInt8(ascii: "v"): return character(0x0B)
    case UInt8(ascii: "x"): return .scalar(try hexadecimal(2))
    case UInt8(ascii: "u"): return .scalar(try hexadecimal(4))
    case UInt8(ascii: "U"): return .scalar(try hexadecimal(8))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      throw damage("an unknown escape")
    default: return .scalar(try scalar())
    }
  }

  private mutating func kind(_ kind: ScalarSet.Kind) -> Escape {
    position += 1
    return .kind(kind)
  }

  private mutating func character(_ code: UInt32) -> Escape {
    position += 1
    return .scalar(code)
  }

  private mutating func hexadecimal(_ count: Int) throws(DamagedData) -> UInt32 {
    position += 1
    guard position + count <= pattern.count,
      let code = UInt32(pattern[position..<position + count].text, radix: 16)
    else { throw damage("a damaged escape") }
    position += count
    return code
  }

  private var next: UInt8? { position < pattern.count ? pattern[position] : nil }

  private mutating func skips(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= pattern.count else { return false }
    let matches = text.withUTF8Buffer { expected in
      (0..<count).allSatisfy { unsafe expected[$0] == pattern[position + $0] }
    }
    if matches { position += count }
    return matches
  }

  private mutating func counts() -> (Int, Int?)? {
    var at = position + 1
    func number() -> Int? {
      var value: Int?
      while at < pattern.count, (0x30...0x39).contains(pattern[at]), (value ?? 0) < 100_000 {
        value = (value ?? 0) * 10 + Int(pattern[at] - 0x30)
        at += 1
      }
      return value
    }
    guard let least = number() else { return nil }
    var most: Int? = least
    if at < pattern.count, pattern[at] == UInt8(ascii: ",") {
      at += 1
      most = number()
    }
    guard at < pattern.count, pattern[at] == UInt8(ascii: "}"), most.map({ $0 >= least }) ?? true
    else { return nil }
    position = at + 1
    return (least, most)
  }

  private mutating func scalar() throws(DamagedData) -> UInt32 {
    let lead = pattern[position]
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard position + count <= pattern.count else { throw damage("text is not UTF-8") }
    var code = count == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> UInt32(count + 1))
    for index in 1..<max(count, 1) { code = code << 6 | UInt32(pattern[position + index] & 0x3F) }
    position += count
    return code
  }
}
