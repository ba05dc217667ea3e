internal import ArticleExport

/// What a command did to articles: `starred: 3 articles, 2 of them already`.
struct ChangeReport {
  /// What they are now.
  var what: String
  var changed: Int
  /// How many were meant.
  var of: Int

  func print(isJSON: Bool, isQuiet: Bool) {
    var output = Output()
    if isJSON {
      var json = JSONText()
      json.object { json in
        json.member("articles", of)
        json.member("changed", changed)
      }
      output.print(json.bytes)
    } else if !isQuiet {
      let already = of == changed ? "" : ", \(of - changed) of them already"
      output.print("\(what): \(of) \(of == 1 ? "article" : "articles")\(already)")
    }
  }
}
