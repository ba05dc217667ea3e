import Articles
import Testing

@Suite struct QueryMistakeTests {
  @Test(arguments: [
    ("titel:iran", 0..<5, "no such field; title: is one"),
    ("x persn:ada", 2..<7, "no such field; person: is one"),
    ("is:unred", 3..<8, "is: takes unread, read, starred or missing; unread may be meant"),
    ("has:wings", 4..<9, "has: takes links, names or tags"),
    ("lang:english", 5..<12, "lang: takes a code of two letters, as in lang:fa"),
    ("like:x", 5..<6, "like: takes the number of an article, as in like:12"),
    (
      "on:soon", 3..<7,
      "on: takes a date such as 2021, 2021-07-14, \"july 2021\", yesterday or \"last month\""
    ),
    (
      "on:yesterday", 3..<12,
      "on: cannot tell without today's date; write it out, as in 2021-07-14"
    ),
    ("iran title:", 5..<11, "title: has no value; write title:natanz"),
    ("(iran", 0..<1, "no ) closes this ("), ("iran )", 5..<6, "no ( stands before this )"),
    ("\"iran", 0..<5, "the second \" is missing"),
    ("iran AND", 5..<8, "AND needs something on both sides; for the word write \"AND\""),
    ("OR iran", 0..<2, "OR needs something on both sides; for the word write \"OR\""),
    ("iran NOT", 5..<8, "NOT needs something behind it; for the word write \"NOT\""),
    ("iran NEAR/x deal", 5..<11, "NEAR/ takes a number of words, as in NEAR/5"),
  ])
  func `a mistake says what is wrong and where`(text: String, range: Range<Int>, reason: String) {
    #expect(Query(text).mistakes == [Query.Mistake(range: range, reason: reason)])
  }

  @Test(arguments: [
    ("titel:iran", ["iran"]), ("before:soon x", ["soon", "x"]), ("is:great", ["great"]),
    ("(a OR", ["a"]), ("AND a", ["a"]), ("a title:", ["a"]), ("a NEAR", ["a"]),
  ])
  func `what is mistaken is searched for as words`(text: String, terms: [String]) {
    #expect(Query(text).terms.map(\.words) == terms)
  }

  @Test(arguments: [
    "iran AND", "iran OR", "iran NOT", "iran -", "iran NEAR", "(iran", "\"iran", "title:", "is:u",
    "before:20", "on:\"last", "like:", "iran (", "lang:f",
  ])
  func `what is still being typed is no mistake`(text: String) {
    #expect(Query(text, isBeingTyped: true).mistakes == [])
  }

  @Test(arguments: ["tile:x", "note:this", "Warning:x", "e:x", "inn:x", "ons:x", "ax:x"])
  func `few words before a colon are taken for a field`(text: String) {
    let isNear = Query(text).mistakes.first?.reason == "no such field; title: is one"
    #expect(isNear == (text == "tile:x"))
  }
}
