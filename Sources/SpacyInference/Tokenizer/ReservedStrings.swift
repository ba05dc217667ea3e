/// Strings whose id is a small number, not a hash.
enum ReservedStrings {
  /// Ids by the hash the string would have.
  static let ids: [UInt64: UInt64] = {
    var ids: [UInt64: UInt64] = [:]
    for (name, id) in all {
      let bytes = Array(name.utf8)
      ids[StringHash.murmur(bytes.span, 0..<bytes.count)] = id
    }
    return ids
  }()

  /// UTF-8 bytes of the longest.
  static let longest = all.map(\.0.utf8.count).max() ?? 0

  private static let all: [(String, UInt64)] =
    numbered(from: 1, attributes) + numbered(from: 19, (19..<64).map { "FLAG\($0)" })
    + numbered(from: 64, tokenAttributes)
    + numbered(
      from: 104,
      (1...276).map { number in
        let digits = String(number)
        return "DEPRECATED" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
      })
    + numbered(from: 380, labels)

  private static func numbered(from first: UInt64, _ names: [String]) -> [(String, UInt64)] {
    names.enumerated().map { ($1, first + UInt64($0)) }
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let attributes = words(
    """
    IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM \
    LIKE_EMAIL IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT \
    IS_CURRENCY
    """)

  private static let tokenAttributes = words(
    """
    ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD \
    SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT \
    SCONJ SYM VERB X EOL SPACE
    """)

  private static let labels = words(
    """
    PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT \
    MONEY QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp \
    complm conj cop csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta neg \
    nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis partmod pcomp pobj poss \
    possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID \
    IDX _
    """)
}
