/// Evidence and the article that it stands in.
package struct EntityEvidence: Hashable, Sendable {
  package var article: Article.ID
  package var evidence: Evidence

  package init(article: Article.ID, evidence: Evidence) {
    self.article = article
    self.evidence = evidence
  }
}
