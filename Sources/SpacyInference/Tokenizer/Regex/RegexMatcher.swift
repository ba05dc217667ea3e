/// Runs patterns over scalars; its stack is kept between runs.
struct RegexMatcher {
  private var stack: [Choice] = []
  private var budget = 0

  /// Steps back one match may take. Only a pattern that has run wild needs as many.
  private static let mostSteps = 4_000_000

  private struct Choice {
    var instruction: Int32
    var position: Int32
    /// Where a repetition may still give way to.
    var least: Int32
  }

  // MARK: Searching

  /// The first match in `text[range]`; to the pattern, the range is the whole text.
  mutating func firstMatch(
    of regex: Regex, in text: [UInt32], _ range: Range<Int>
  ) -> Range<Int>? {
    if regex.startsAtStart {
      return match(regex, text, at: range.lowerBound, in: range, mustAdvance: false)
    }
    if regex.endsAtEnd, let last = range.last, text[last] != 0x0A {
      return lastPart(of: regex, text, range)
    }
    guard mayMatch(regex, text, range) else { return nil }
    return search(regex, text, from: range.lowerBound, in: range, mustAdvance: false)
  }

  /// Whether a match starts at the beginning of `text[range]`.
  mutating func matchesStart(of text: [UInt32], _ range: Range<Int>, _ regex: Regex) -> Bool {
    guard let first = range.first, !regex.byFirst[Int(min(text[first], 128))].isEmpty else {
      return range.isEmpty
        && match(regex, text, at: range.lowerBound, in: range, mustAdvance: false) != nil
    }
    return mayMatch(regex, text, range)
      && match(regex, text, at: range.lowerBound, in: range, mustAdvance: false) != nil
  }

  /// All matches, none overlapping another.
  mutating func forEachMatch(
    of regex: Regex, in text: [UInt32], _ range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    guard mayMatch(regex, text, range) else { return }
    var at = range.lowerBound
    var mustAdvance = false
    while at <= range.upperBound,
      let match = search(regex, text, from: at, in: range, mustAdvance: mustAdvance)
    {
      body(match)
      at = match.upperBound
      mustAdvance = match.isEmpty
    }
  }

  private func mayMatch(_ regex: Regex, _ text: [UInt32], _ range: Range<Int>) -> Bool {
    guard let required = regex.required else { return true }
    for index in range where required.contains(text[index]) { return true }
    return false
  }

  private mutating func search(
    _ regex: Regex, _ text: [UInt32], from start: Int, in range: Range<Int>, mustAdvance: Bool
  ) -> Range<Int>? {
    for at in start...range.upperBound {
      if let found = match(
        regex, text, at: at, in: range, mustAdvance: mustAdvance && at == start)
      {
        return found
      }
    }
    return nil
  }

  /// The first alternative that matches at one place.
  @inline(__always)
  private mutating func match(
    _ regex: Regex, _ text: [UInt32], at: Int, in range: Range<Int>, mustAdvance: Bool
  ) -> Range<Int>? {
    let candidates =
      at == range.upperBound ? regex.atEnd : regex.byFirst[Int(min(text[at], 128))]
    for index in candidates {
      budget = Self.mostSteps
      if let end = run(
        regex.program, Int32(regex.alternatives[Int(index)].start), text, at: at, in: range,
        mustAdvance: mustAdvance)
      {
        return at..<end
      }
    }
    return nil
  }

  /// The first match, when all matches end at the end: no place too far from it is tried.
  private mutating func lastPart(
    of regex: Regex, _ text: [UInt32], _ range: Range<Int>
  ) -> Range<Int>? {
    var best: Int?
    for index in regex.byLast[Int(min(text[range.upperBound - 1], 128))] {
      let alternative = regex.alternatives[Int(index)]
      var at = max(range.lowerBound, alternative.most.map { range.upperBound - $0 } ?? 0)
      let last = min(range.upperBound - alternative.least, (best ?? .max) - 1)
      while at <= last {
        budget = Self.mostSteps
        let isCandidate = at == range.upperBound || startsAlternative(index, regex, text[at])
        if isCandidate,
          run(regex.program, Int32(alternative.start), text, at: at, in: range, mustAdvance: false)
            != nil
        {
          best = at
          break
        }
        at += 1
      }
    }
    return best.map { $0..<range.upperBound }
  }

  private func startsAlternative(_ index: Int32, _ regex: Regex, _ code: UInt32) -> Bool {
    // Short patterns are as fast to run as to look up.
    code >= 128 || regex.alternatives[Int(index)].most != nil
      || regex.byFirst[Int(code)].contains(index)
  }

  // MARK: Running

  /// Where a match from `at` ends.
  private mutating func run(
    _ program: RegexProgram, _ start: Int32, _ text: [UInt32], at: Int, in range: Range<Int>,
    mustAdvance: Bool
  ) -> Int? {
    let base = stack.count
    defer { stack.removeLast(stack.count - base) }
    var next = Int(start)
    var position = at
    while true {
      var fails = false
      switch program.instructions[next] {
      case .scalar(let code):
        if position < range.upperBound, text[position] == code {
          position += 1
          next += 1
        } else {
          fails = true
        }
      case .set(let index):
        if position < range.upperBound, program.sets[Int(index)].contains(text[position]) {
          position += 1
          next += 1
        } else {
          fails = true
        }
      case .split(let otherwise):
        stack.append(
          Choice(instruction: otherwise, position: Int32(position), least: Int32(position)))
        next += 1
      case .jump(let target): next = Int(target)
      case .start:
        if position == range.lowerBound { next += 1 } else { fails = true }
      case .end:
        let isEnd =
          position == range.upperBound
          || (position == range.upperBound - 1 && text[position] == 0x0A)
        if isEnd { next += 1 } else { fails = true }
      case .repeatSet(let index, let least, let most):
        let limit = min(range.upperBound, position + Int(most))
        let least = position + Int(least)
        var end = position
        while end < limit, program.sets[Int(index)].contains(text[end]) { end += 1 }
        if end < least {
          fails = true
        } else {
          next += 1
          if end > least {
            stack.append(
              Choice(instruction: Int32(next), position: Int32(end - 1), least: Int32(least)))
          }
          budget -= (end - position) / 8
          position = end
        }
      case .look(let after, let width, let isNegated):
        let origin = position - Int(width)
        let found =
          origin >= range.lowerBound
          && run(program, Int32(next + 1), text, at: origin, in: range, mustAdvance: false) != nil
        if found != isNegated { next = Int(after) } else { fails = true }
      case .match:
        if mustAdvance, position == at { fails = true } else { return position }
      }
      guard fails else { continue }
      budget -= 1
      guard stack.count > base, budget > 0 else { return nil }
      let choice = stack.removeLast()
      next = Int(choice.instruction)
      position = Int(choice.position)
      if choice.position > choice.least {
        stack.append(
          Choice(
            instruction: choice.instruction, position: choice.position - 1, least: choice.least))
      }
    }
  }
}
