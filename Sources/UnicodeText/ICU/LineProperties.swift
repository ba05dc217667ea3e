internal import CICU

/// Where a paragraph may be broken (UAX #14), as places between its units, in order.
func lineBreaks(in units: [UInt16]) -> [Int] {
  var breaks = [Int32](repeating: 0, count: units.count)
  let count = unsafe cicu_line_breaks(
    units, Int32(clamping: units.count), &breaks, Int32(clamping: breaks.count))
  return breaks.prefix(Int(count)).map(Int.init)
}

/// The embedding levels of a paragraph and of its units (UAX #9).
func bidiLevels(of units: [UInt16]) -> (paragraph: UInt8, units: [UInt8]) {
  var levels = [UInt8](repeating: 0, count: units.count)
  let paragraph = unsafe cicu_bidi_levels(units, Int32(clamping: units.count), &levels)
  return (UInt8(clamping: paragraph), levels)
}

/// The shapes that Arabic letters have beside their neighbors, in logical order; lam and alef as one.
func shaped(_ units: [UInt16]) -> [UInt16]? {
  var shaped = [UInt16](repeating: 0, count: units.count)
  let count = unsafe cicu_shape(
    units, Int32(clamping: units.count), &shaped, Int32(clamping: shaped.count))
  return count < 0 ? nil : Array(shaped.prefix(Int(count)))
}

/// What a bracket looks like in text from right to left.
func mirrored(_ scalar: UInt32) -> UInt32 { cicu_mirrored(scalar) }
