import Articles

/// A mention before it is known what it names.
struct DraftMention: Hashable {
  var range: Range<Int>
  var type: EntityType
  /// The model's label, if the model found it.
  var label: String?
  var key: NameKey
  /// Whether it stands in a headline or a caption, and is known from no running text.
  var isInZone = false
  /// Whether it stands in a headline or a caption, known or not.
  var isHeadline = false
}
