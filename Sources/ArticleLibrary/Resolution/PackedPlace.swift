internal import Articles

/// A place in an article as two numbers, of which the first orders places as they are read.
struct PackedPlace: Hashable {
  let start: Int64
  let length: Int64

  init(start: Int64, length: Int64) {
    self.start = start
    self.length = length
  }

  init(_ place: FieldRange) {
    let (field, caption): (Int64, Int) =
      switch place.field {
      case .title: (0, 0)
      case .subtitle: (1, 0)
      case .text: (2, 0)
      case .caption(let index): (3, index)
      case .bio: (4, 0)
      }
    start = field << 60 | Int64(min(caption, 0xFFFFF)) << 40 | Int64(place.range.lowerBound)
    length = Int64(place.range.count)
  }

  /// `nil` for what is no place.
  var place: FieldRange? {
    let caption = Int(start >> 40 & 0xFFFFF)
    let field: ArticleField
    switch start >> 60 {
    case 0: field = .title
    case 1: field = .subtitle
    case 2: field = .text
    case 3: field = .caption(caption)
    case 4: field = .bio
    default: return nil
    }
    let lower = Int(start & 0xFF_FFFF_FFFF)
    return FieldRange(field: field, range: lower..<lower + max(0, Int(length)))
  }
}

extension EntityID {
  /// The entity of a row with an article's number and a packed place, from a column on.
  init(_ row: Statement, from column: CInt) throws(ByteReader.Damage) {
    let packed = PackedPlace(start: row.number(column + 1), length: row.number(column + 2))
    guard let place = packed.place else { throw ByteReader.Damage() }
    self.init(article: Article.ID(rawValue: row.number(column)), place: place)
  }
}
