/// Reads a page that no exporter's marks explain.
struct PageReader {
  let page: ClassifiedPage

  func drafts() -> [Draft] {
    let starts = StartFinder.starts(of: page)
    let segments = Segmenter(page: page).segments(at: starts)
    var habits = PageHabits(page: page, segments: segments)
    habits.hasCaptions = segments.contains { segment in
      ArticleAssembler.hasInnerCaption(segment, of: page)
    }
    var drafts: [Draft] = []
    // What stands above the first article, or belongs to none, goes with the nearest.
    var strays = 0..<0
    if let first = segments.first { strays = 0..<first.lines.lowerBound }
    for segment in segments {
      if segment.isFurniture {
        if drafts.isEmpty {
          strays = strays.lowerBound..<segment.lines.upperBound
        } else {
          drafts[drafts.count - 1].adopt(segment.lines)
        }
        continue
      }
      var draft = ArticleAssembler.article(segment, of: page, habits: habits)
      draft.adopt(strays)
      strays = 0..<0
      drafts.append(draft)
    }
    if drafts.isEmpty, !strays.isEmpty {
      drafts.append(
        ArticleAssembler.article(Segment(lines: strays), of: page, habits: PageHabits()))
    }
    return drafts
  }
}
