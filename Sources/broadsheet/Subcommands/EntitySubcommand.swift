internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet entity`: what is known of a name, and what the reader knows better.
struct EntitySubcommand {
  private let location: LibraryLocation
  private let action: EntityAction
  private let operands: [String]
  private let type: EntityType?
  private let limit: Int?
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    guard let name = invocation.operands.first else {
      throw invocation.usageError("what about it? entity show NAME")
    }
    guard let action = EntityAction.allCases.first(where: { $0.rawValue == name }) else {
      throw invocation.usageError("entity knows no `\(name)`; entity show NAME prints a card")
    }
    self.action = action
    operands = Array(invocation.operands.dropFirst())
    guard operands.count == action.operandCount else {
      throw invocation.usageError("it is called so: entity \(action.row.usage)")
    }
    if action == .type, EntityType(rawValue: operands[1]) == nil {
      let types = EntityType.allCases.map(\.rawValue).joined(separator: ", ")
      throw invocation.usageError("a type is one of \(types), not `\(operands[1])`")
    }
    if action == .undo, Int(operands[0]) == nil {
      throw invocation.usageError("a decision has a number: entity decisions prints it")
    }
    type = invocation.value(of: .type).flatMap { EntityType(rawValue: $0) }
    limit = try invocation.number(.limit)
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    var printer = EntityPrinter(isJSON: isJSON)
    switch action {
    case .show: try printer.print(card(library))
    case .mentions:
      let id = try entity(0, library).id
      printer.print(try library.concordance(of: id, articles: limit ?? .max, lines: .max))
    case .said:
      let written = try library.writings(of: operands[0], articles: limit ?? 1000)
      // Whoever only writes is named in no text.
      let isNamed = try !library.entity(named: WrittenName(operands[0], type: type)).isEmpty
      if isNamed || written.isEmpty {
        let found = try library.quotations(of: entity(0, library).id, articles: limit ?? 1000)
        for quotation in found { printer.print(quotation) }
      }
      for passage in written { printer.print(written: passage) }
    case .described:
      let found = try library.descriptions(of: entity(0, library).id, articles: limit ?? 1000)
      for description in found { printer.print(description) }
    case .timeline:
      let found = try library.timeline(of: entity(0, library).id, articles: limit ?? 1000)
      for event in found { printer.print(event) }
    case .merge: try decide(.merge(name(0, library), name(1, library)), library, &printer)
    case .split: try decide(.split(name(0, library), from: name(1, library)), library, &printer)
    case .rename: try decide(.rename(name(0, library), operands[1]), library, &printer)
    case .type:
      let type = EntityType(rawValue: operands[1]) ?? .other
      try decide(.retype(name(0, library), type), library, &printer)
    case .hide: try decide(.hide(name(0, library)), library, &printer)
    case .undo:
      let number = Int(operands[0]) ?? -1
      guard try library.decisions().contains(where: { $0.number == number }) else {
        throw Failure("no decision \(number)", hint: "`broadsheet entity decisions` prints them")
      }
      try decide(.undo(number), library, &printer)
    case .inbox:
      for pair in try library.possiblePairs(limit: limit ?? 50) { printer.print(pair) }
    case .decisions:
      if isJSON {
        for line in try library.decisionLines() { printer.print(line: line) }
      } else {
        for decision in try library.decisions() { printer.print(decision) }
      }
    case .learn: try learn(library, &printer)
    case .follow: try library.follow(entity(0, library).id)
    case .unfollow: try library.unfollow(entity(0, library).id)
    case .followed:
      for followed in try library.followed().prefix(limit ?? .max) { printer.print(followed) }
    }
  }

  private func card(_ library: Library) throws -> EntityCard {
    let entity = try entity(0, library)
    guard let card = try library.card(of: entity.id) else {
      throw Failure("nothing is called `\(operands[0])`")
    }
    return card
  }

  /// The entity of most articles that an operand names.
  private func entity(_ index: Int, _ library: Library) throws -> EntitySummary {
    let name = WrittenName(operands[index], type: type)
    guard let entity = try library.entity(named: name).first else {
      throw Failure(
        "nothing is called `\(operands[index])`", hint: "`broadsheet entities WORDS` looks for it")
    }
    return entity
  }

  /// A name to decide about, which has to be in the library: a slip would do nothing, for ever.
  private func name(_ index: Int, _ library: Library) throws -> WrittenName {
    _ = try entity(index, library)
    return WrittenName(operands[index], type: index == 0 ? type : nil)
  }

  private func decide(
    _ decision: EntityDecision, _ library: Library, _ printer: inout EntityPrinter
  ) throws {
    printer.print(decided: try library.decide(decision))
  }

  private func learn(_ library: Library, _ printer: inout EntityPrinter) throws {
    var reader = try LineReader(path: operands[0])
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    let (added, problems) = try library.readDecisions(lines)
    for problem in problems { Messages.warning("\(operands[0]): \(problem)") }
    printer.print(line: isJSON ? "{\"added\":\(added)}" : "added: \(added)")
  }
}
