/// What a record of a JSON Lines file can say about an article, and under which keys it may say it.
///
/// | field | keys |
/// |---|---|
/// | title | `title`, `headline` |
/// | subtitle | `subtitle`, `subheadline`, `dek` |
/// | text | `text`, `body`, `maintext`, `content`, `article_body`, `full_text` |
/// | authors | `authors`, `author`, `byline`, `creator` |
/// | published | `date`, `published`, `date_publish`, `date_published`, `publish_date`, `published_at`, `published_date`, `publication_date`, `pub_date`, `publication_time`, `timestamp`, `created_at`, `created` |
/// | url | `url`, `link`, `permalink`, `canonical_url`, `source_url` |
/// | outlet | `outlet`, `source`, `source_domain`, `publisher`, `publication`, `site_name`, `site` |
/// | excerpt | `summary`, `excerpt`, `description`, `abstract`, `lead`, `teaser` |
/// | keywords | `tags`, `keywords`, `categories`, `category` |
/// | format | `format`, `content_type` |
/// | language | `language`, `lang` |
/// | identifier | `id`, `guid`, `uuid`, `_id` |
///
/// Case, `_` and `-` make no difference. Of several keys for one field the first with a value counts.
/// Lists may be lists, or texts with commas or semicolons; an author, an outlet or a keyword may be an
/// object with a `name`. `format` is `markdown`, `html` or `text`; without it a text is plain.
enum RecordField: CaseIterable, Hashable {
  case title
  case subtitle
  case text
  case authors
  case published
  case url
  case outlet
  case excerpt
  case keywords
  case format
  case language
  case identifier

  /// The keys that mean it, the best first, folded.
  var keys: [String] {
    switch self {
    case .title: ["title", "headline"]
    case .subtitle: ["subtitle", "subheadline", "dek"]
    case .text: ["text", "body", "maintext", "content", "articlebody", "fulltext"]
    case .authors: ["authors", "author", "byline", "creator"]
    case .published:
      [
        "date", "published", "datepublish", "datepublished", "publishdate", "publishedat",
        "publisheddate", "publicationdate", "pubdate", "publicationtime", "timestamp", "createdat",
        "created",
      ]
    case .url: ["url", "link", "permalink", "canonicalurl", "sourceurl"]
    case .outlet:
      ["outlet", "source", "sourcedomain", "publisher", "publication", "sitename", "site"]
    case .excerpt: ["summary", "excerpt", "description", "abstract", "lead", "teaser"]
    case .keywords: ["tags", "keywords", "categories", "category"]
    case .format: ["format", "contenttype"]
    case .language: ["language", "lang"]
    case .identifier: ["id", "guid", "uuid"]
    }
  }

  /// A key's field, and how good a key for it it is: the less the better.
  static let byKey: [[UInt8]: (field: RecordField, rank: Int)] = {
    var table: [[UInt8]: (field: RecordField, rank: Int)] = [:]
    for field in allCases {
      for (rank, key) in field.keys.enumerated() { table[Array(key.utf8)] = (field, rank) }
    }
    return table
  }()

  /// `key` as it stands in the table.
  static func folded(_ key: [UInt8]) -> [UInt8] {
    key.compactMap { byte in
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
  }
}
