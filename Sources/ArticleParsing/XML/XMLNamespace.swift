/// The vocabularies of XML that are told apart.
enum XMLNamespace: UInt8, Sendable {
  /// No namespace was named.
  case none
  case unknown
  case atom, content, container, creativeCommons, dublinCore, dublinCoreTerms, feedBurner, itunes
  case media, ncx, openDocument, package, rdf, rss, word, xhtml, xml, zotero
}

extension XMLNamespace {
  /// The vocabulary that an address names.
  init(address: String) {
    let name = address.utf8.last == UInt8(ascii: "/") ? String(address.dropLast()) : address
    switch name.lowercased() {
    case "": self = .none
    case "http://www.w3.org/2005/atom", "http://purl.org/atom/ns#",
      "http://purl.org/atom", "http://example.com/newformat#", "http://example.com/necho",
      "http://purl.org/echo", "uri/of/echo/namespace#", "http://pie/", "http://pie":
      self = .atom
    case "http://purl.org/rss/1.0", "http://my.netscape.com/rdf/simple/0.9",
      "http://my.netscape.com/publish/formats/rss-0.91.dtd", "http://backend.userland.com/rss",
      "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss",
      "http://channel.netscape.com/rdf/simple/0.9", "http://purl.org/net/rss1.1#",
      "http://backend.userland.com/rss091":
      self = .rss
    case "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/tr/rdf-syntax#":
      self = .rdf
    case "http://purl.org/dc/elements/1.1", "http://purl.org/dc/elements/1.0": self = .dublinCore
    case "http://purl.org/dc/terms": self = .dublinCoreTerms
    case "http://purl.org/rss/1.0/modules/content": self = .content
    case "http://www.itunes.com/dtds/podcast-1.0.dtd", "http://example.com/dtds/podcast-1.0.dtd":
      self = .itunes
    case "http://search.yahoo.com/mrss": self = .media
    case "http://www.w3.org/1999/xhtml": self = .xhtml
    case "http://www.w3.org/xml/1998/namespace": self = .xml
    case "http://rssnamespace.org/feedburner/ext/1.0": self = .feedBurner
    case "http://www.idpf.org/2007/opf": self = .package
    case "http://www.daisy.org/z3986/2005/ncx": self = .ncx
    case "urn:oasis:names:tc:opendocument:xmlns:container": self = .container
    case "http://www.zotero.org/namespaces/export#": self = .zotero
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = .word
    case let name where name.hasPrefix("urn:oasis:names:tc:opendocument:xmlns:"):
      self = .openDocument
    default: self = .unknown
    }
  }

  /// What a prefix that nobody declared is used for everywhere.
  init(prefix: String) {
    switch prefix {
    case "": self = .none
    case "atom": self = .atom
    case "content": self = .content
    case "dc": self = .dublinCore
    case "dcterms": self = .dublinCoreTerms
    case "feedburner": self = .feedBurner
    case "itunes": self = .itunes
    case "media": self = .media
    case "rdf": self = .rdf
    case "rss": self = .rss
    case "w": self = .word
    case "xhtml": self = .xhtml
    case "xml": self = .xml
    default: self = .unknown
    }
  }
}
