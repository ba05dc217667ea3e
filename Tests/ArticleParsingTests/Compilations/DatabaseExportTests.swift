import ArticleParsing
import Articles
import Testing

/// Texts as article databases export them.
@Suite struct DatabaseExportTests {
  @Test func `documents of a numbered list are articles`() {
    let found = articles(
      """
                                     1 of 2 DOCUMENTS

                                     The Mill (London)

                                  May 3, 2021 Monday

      The Engine weaves patterns

      BYLINE: Ada Lovelace

      SECTION: NEWS; Pg. 4

      LENGTH: 16 words

      The Analytical Engine weaves algebraic patterns, just as the loom weaves flowers.

      LOAD-DATE: May 4, 2021

                                     2 of 2 DOCUMENTS

                                     The Loom

                                  May 5, 2021

      Looms are mended

      BYLINE: Grace Hopper

      LENGTH: 10 words

      A moth was found in the loom, and it was taken out.
      """)
    #expect(found.map(\.title) == ["The Engine weaves patterns", "Looms are mended"])
    #expect(found.map(\.authors) == [["Ada Lovelace"], ["Grace Hopper"]])
    #expect(found.map { $0.published?.description } == ["2021-05-03", "2021-05-05"])
    #expect(found.last?.text == "A moth was found in the loom, and it was taken out.")
  }

  @Test func `a notice about rights ends each document`() {
    let notice = "Le présent document est protégé par les lois et conventions internationales."
    let found = articles(
      """
      Le Moulin
      Économie, lundi 3 mai 2021, p. 4

      La machine tisse des motifs

      Ada Lovelace

      La machine analytique tisse des motifs algébriques, comme le métier tisse des fleurs.

      © 2021 Le Moulin. Tous droits réservés.
      Numéro de document : news·20210503·LM·1

      \(notice)

      Le Métier
      Société, mercredi 5 mai 2021, p. 6

      On répare les métiers

      Grace Hopper

      Un papillon fut trouvé dans le métier, et on l'en retira le jour même.

      © 2021 Le Métier. Tous droits réservés.
      Numéro de document : news·20210505·LE·2

      \(notice)
      """)
    #expect(found.map(\.title) == ["La machine tisse des motifs", "On répare les métiers"])
    #expect(found.map { $0.published?.description } == ["2021-05-03", "2021-05-05"])
    #expect(found.last?.text.hasPrefix("Un papillon") == true)
    #expect(!found.contains { $0.text.contains("protégé") })
  }
}
