internal import Articles

/// What a line says about who wrote an article, where and when.
struct Credit: Hashable, Sendable {
  /// A stretch of a line.
  struct Part: Hashable, Sendable {
    var text: String
    /// UTF-8 bytes of the line.
    var range: Range<Int>
  }

  struct Dated: Hashable, Sendable {
    var date: PartialDate
    var range: Range<Int>
  }

  var authors: [Part] = []
  var outlet: Part?
  /// Words that name a person or a publisher; the article's other credits decide which.
  var nameOrOutlet: Part?
  var published: Dated?
  var updated: Dated?
  var url: Part?
  /// Where the text was first published, when `url` is where it was copied to.
  var via: Part?
  var title: Part?
  var subtitle: Part?
  var excerpt: Part?
  var language: Part?
  var hasClockTime = false
  /// Whether it is of the form `Author: …`.
  var field: FieldKey?
  /// Whether it names those who did something else than write: the editor, the photographer.
  var isForOthers = false
  /// Whether it closes an article, as `Posted in News on May 3 by Ada` does.
  var isFooter = false
  /// Whether it is a bare address.
  var isBareURL = false

  /// Whether it is a date and nothing else.
  var isBareDate: Bool {
    published != nil && authors.isEmpty && outlet == nil && nameOrOutlet == nil && url == nil
      && field == nil && updated == nil && !hasClockTime
  }

  /// How much of an article's head it is: a date, authors and an address count one each.
  var strength: Int {
    var strength = 0
    if published != nil || updated != nil { strength += 1 }
    if !authors.isEmpty { strength += 1 }
    if url != nil || via != nil { strength += 1 }
    if field == .outlet, outlet != nil { strength += 1 }
    if isForOthers { strength = 0 }
    return strength
  }
}
