/// A JSON value, as far as an article can use it.
indirect enum JSONValue {
  case null
  case bool(Bool)
  /// The number as it is written.
  case number(String, range: Range<Int>)
  case string(JSONString)
  case list([JSONValue])
  /// The entries in their order; a key may come twice.
  case object([(key: String, value: JSONValue)])
}
