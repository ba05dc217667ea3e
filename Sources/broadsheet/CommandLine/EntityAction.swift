/// What `broadsheet entity` can be told to do.
enum EntityAction: String, CaseIterable {
  case show
  case mentions
  case said
  case described
  case timeline
  case merge
  case split
  case rename
  case type
  case hide
  case undo
  case inbox
  case decisions
  case learn
  case follow
  case unfollow
  case followed

  var row: Subcommand.Action {
    let (operands, summary) =
      switch self {
      case .show: ("NAME", "print its card: aliases, dates, company, and why they are one")
      case .mentions: ("NAME", "print its mentions in their contexts")
      case .said: ("NAME", "print what it says, and what is said of it")
      case .described: ("NAME", "print what it is called besides its name")
      case .timeline: ("NAME", "print the sentences that name it and a date")
      case .merge: ("NAME NAME", "say that both are one")
      case .split: ("NAME NAME", "say that the first is not the second")
      case .rename: ("NAME TEXT", "say what it is to be called")
      case .type: ("NAME TYPE", "say what kind of thing it is")
      case .hide: ("NAME", "leave it out of lists")
      case .undo: ("NUMBER", "take back a decision")
      case .inbox: ("", "print names that may be one")
      case .decisions: ("", "print what you decided")
      case .learn: ("FILE", "add decisions that were printed with --json")
      case .follow: ("NAME", "count what is new about it")
      case .unfollow: ("NAME", "follow it no longer")
      case .followed: ("", "print what you follow, and how much is new")
      }
    return Subcommand.Action(name: rawValue, operands: operands, summary: summary)
  }

  /// How many operands follow.
  var operandCount: Int { row.operands.isEmpty ? 0 : row.operands.split(separator: " ").count }
}
