/// Why a name was joined to another, and where that can be read.
package struct Evidence: Hashable, Sendable {
  package var rule: ResolutionRule
  /// The name that was joined, as it is written.
  package var name: String
  /// What it was joined to.
  package var target: String
  package var place: FieldRange

  package init(rule: ResolutionRule, name: String, target: String, place: FieldRange) {
    self.rule = rule
    self.name = name
    self.target = target
    self.place = place
  }
}
