import Articles
import ReaderInterface
import TestSupport

extension Session {
  /// Two articles about two people, each under several names.
  static func ofNames(width: Int = 82, height: Int = 24) -> Session {
    let session = Session(
      [
        Article(
          1, "The Engine",
          ["Ada Lovelace wrote to Charles Babbage.", "Babbage read what Ada wrote."],
          outlet: "The Times", date: "1842-11-02"),
        Article(
          2, "The Loom", ["To Lovelace it was a loom. Lovelace said so to Babbage."],
          outlet: "Le Monde", date: "1842-03-01"),
      ], width: width, height: height)
    session.shelf.library.entities = [
      .init("Ada Lovelace", spellings: ["Lovelace", "Ada"]),
      .init("Charles Babbage", spellings: ["Babbage"]),
    ]
    return session
  }
}
