import Articles
import Entities
import TestSupport
import Testing

@Suite struct TypeCuesTests {
  @Test(arguments: [
    ("[Kerrwick:PERSON] is a small village and commune in the north.", "[Kerrwick:GPE] is"),
    ("He left [Kerrwick:ORG], a town on the Kerr.", "He left [Kerrwick:GPE], a"),
    ("It is in the village of [Kerrwick:PERSON].", "the village of [Kerrwick:GPE]."),
    ("[Kerrwick:GPE] is a Danish chain of shops.", "[Kerrwick:ORG] is"),
    ("He plays in the band [Kerrwick:PERSON].", "band [Kerrwick:ORG]."),
    ("The singer [Kerrwick:GPE] left.", "singer [Kerrwick:PERSON] left"),
    ("[Anne Orr:PERSON], 36, of [Kerrwick:PERSON], won.", "of [Kerrwick:GPE], won"),
    ("[Anne Orr:PERSON], 36, [Kerrwick:PERSON], won.", "36, [Kerrwick:GPE], won"),
    ("She lives in [Saffron Kerrwick:PERSON], England.", "in [Saffron Kerrwick:GPE], England"),
    ("[Kerrwick:PERSON] resident [Anne Orr:PERSON] won.", "[Kerrwick:GPE] resident"),
    ("She led a group of [Kerrwick:PERSON] fans.", "of [Kerrwick:PERSON] fans"),
  ])
  func `the words beside a name say what it is`(given: MarkedText, part: String) {
    #expect(given.read.description.contains(part))
  }
}
