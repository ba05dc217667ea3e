import Testing
import UnicodeText

@Suite struct SlugTests {
  @Test(arguments: [
    ("Café society: what’s new?", "cafe-society-whats-new"),
    ("The U.S. & Iran's 1,000 days", "the-u-s-irans-1000-days"),
    ("Either/or — maybe", "either-or-maybe"),
    ("  spaces   and_underscores ", "spaces-and-underscores"),
    ("C++", "c"),
    ("Straße Łódź", "strasse-lodz"),
    ("خبر روز", "خبر-روز"),
    ("東京の夜", "東京の夜"),
    ("…", ""),
  ])
  func `a title becomes a slug`(title: String, expected: String) {
    #expect(slug(of: title) == expected)
    #expect(slug(of: slug(of: title)) == expected)
  }
}
