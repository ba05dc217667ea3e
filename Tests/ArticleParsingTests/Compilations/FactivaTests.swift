import Articles
import Testing

@Suite struct FactivaTests {
  @Test func `heads in codes are read by them`() {
    let found = articles(
      """
      SE  News
      HD  Engine Weaves Numbers
      BY  By Ada Lovelace and Grace Hopper
      WC  1,204 words
      PD  3 May 2021
      ET  06:00 PM
      SN  The London Gazette
      SC  LNGAZ
      LA  English
      CY  (Copyright (c) 2021, Gazette Ltd.)

      LP
      The engine weaves numbers as looms weave flowers.

      TD
      US makers of looms were not pleased.

      It was never built.

      CO  engn : Engines Ltd
      AN  Document LNGAZ00020210503eh530001x

      HD  Second Title
      WC  90 words
      PD  4 May 2021
      SN  The London Gazette
      LP
      Another text.
      AN  Document LNGAZ00020210504eh540002y

      Search Summary
      """)
    #expect(found.map(\.title) == ["Engine Weaves Numbers", "Second Title"])
    #expect(found[0].authors == ["Ada Lovelace", "Grace Hopper"])
    #expect(found[0].outlet == "The London Gazette")
    #expect(found.map { $0.published?.description } == ["2021-05-03", "2021-05-04"])
    #expect(
      found[0].blocks.map(\.text) == [
        "The engine weaves numbers as looms weave flowers.", "US makers of looms were not pleased.",
        "It was never built.",
      ])
    #expect(found[1].text == "Another text.")
    #expect(found[1].unassigned.map(\.text).contains("Search Summary"))
  }

  @Test func `heads without codes are read by their order`() {
    let found = articles(
      """
      Machines
      Engine Weaves Numbers

      By Ada Lovelace
      412 words
      3 May 2021
      The London Gazette
      LNGAZ
      A1
      English
      Copyright 2021 Gazette Ltd. All Rights Reserved.

      The engine weaves numbers as looms weave flowers, she wrote.

      It was never built.

      Document LNGAZ00020210503eh530001x

      La machine tisse
      88 mots
      4 mai 2021
      La Gazette
      GAZET
      Français
      Copyright 2021 La Gazette

      La machine tisse des nombres.

      Document GAZET00020210504eh540002y
      """)
    #expect(found.map(\.title) == ["Engine Weaves Numbers", "La machine tisse"])
    #expect(found.map(\.outlet) == ["The London Gazette", "La Gazette"])
    #expect(found.map { $0.published?.description } == ["2021-05-03", "2021-05-04"])
    #expect(found[0].authors == ["Ada Lovelace"])
    #expect(found[0].blocks.count == 2)
    #expect(found[1].text == "La machine tisse des nombres.")
  }

  @Test func `a number of a document makes no export`() {
    #expect(articles("A Title\n\nText of some length here.\n\nDocument AB").count == 1)
  }
}
