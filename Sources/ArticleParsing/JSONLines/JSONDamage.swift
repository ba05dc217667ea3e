/// Why bytes are not JSON, and where.
struct JSONDamage: Error, Hashable {
  /// Lower case, without a full stop.
  var reason: String
  /// A byte of what was read.
  var offset: Int
}
