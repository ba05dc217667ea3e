/// An attribute of tokens that a model looks at.
package enum FeatureColumn: String, Sendable {
  case orth = "ORTH"
  case lower = "LOWER"
  case norm = "NORM"
  case prefix = "PREFIX"
  case suffix = "SUFFIX"
  case shape = "SHAPE"
  case length = "LENGTH"
  case hasSpace = "SPACY"
  case isSpace = "IS_SPACE"
  case isAlpha = "IS_ALPHA"
  case isDigit = "IS_DIGIT"
  case isASCII = "IS_ASCII"
  case isPunctuation = "IS_PUNCT"
}
