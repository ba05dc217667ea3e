/// What a reader found wrong with the bytes it was given.
package struct DamagedData: Error, Hashable {
  package var reason: String

  package init(_ reason: String) { self.reason = reason }
}
