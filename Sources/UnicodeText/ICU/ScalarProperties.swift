internal import CICU

/// What the table knows of a scalar: how it folds, how wide it is, what it is to words and lines.
struct ScalarProperties {
  private let row: cicu_scalar

  init(of scalar: UInt32) {
    row = cicu_properties(scalar)
  }

  /// Columns on a terminal; -1 if it cannot be shown.
  var columns: Int { Int(row.columns) }

  var kind: Kind { Kind(rawValue: row.kind) ?? .separator }

  /// Whether it may melt into the scalar before it.
  var composes: Bool { has(CICU_COMPOSES) }
  var isRightToLeft: Bool { has(CICU_RIGHT_TO_LEFT) }
  /// Whether it changes its shape with its neighbors.
  var joins: Bool { has(CICU_JOINS) }
  /// Whether it never reaches a terminal.
  var isInvisible: Bool { has(CICU_INVISIBLE) }

  /// Whether lines break beside it in other places than at spaces and hyphens.
  var breaksLines: Bool { has(CICU_BREAKS) }
  /// Whether it joins others of its kind by ZWJ.
  var isPictograph: Bool { has(CICU_PICTOGRAPH) }
  /// Whether it takes one column, and nothing but spaces and hyphens decides about lines.
  var isPlain: Bool {
    row.columns == 1
      && UInt32(row.flags)
        & (CICU_RIGHT_TO_LEFT.rawValue | CICU_JOINS.rawValue | CICU_INVISIBLE.rawValue
          | CICU_BREAKS.rawValue | CICU_PICTOGRAPH.rawValue) == 0
  }

  private func has(_ flag: cicu_flags) -> Bool { UInt32(row.flags) & flag.rawValue != 0 }

  /// What the scalar is to the words around it. The values are those of `cicu_kind`.
  enum Kind: UInt8 {
    case separator
    case letter
    case number
    case mark
    case unspaced
    case apostrophe
    case dot
  }
}

extension ScalarProperties {
  /// What a scalar becomes when words are compared.
  enum Folding {
    case nothing
    case scalar(UInt32)
    case several
  }

  var folding: Folding {
    switch row.folded {
    case 0: .nothing
    case CICU_EXPANDS: .several
    default: .scalar(row.folded)
    }
  }
}

/// Calls `body` with each scalar that `scalar` folds to.
func forEachFolded(_ scalar: UInt32, _ body: (UInt32) -> Void) {
  var index: Int32 = 0
  while true {
    let folded = cicu_folded_scalar(scalar, index)
    guard folded != 0 else { return }
    body(folded)
    index += 1
  }
}

/// The scalar that two scalars compose to, if there is one.
func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
  let scalar = cicu_composed(first, second)
  return scalar == 0 ? nil : scalar
}
