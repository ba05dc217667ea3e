import ReaderInterface
import Testing

@Suite struct ThemeTests {
  @Test(arguments: ColorDepth.allCases)
  func `colors stay within the palette`(depth: ColorDepth) {
    let limit =
      switch depth {
      case .indexed256: 256
      case .indexed16: 16
      case .indexed8: 8
      case .monochrome: 0
      }
    for background in [Theme.Background.dark, .light] {
      let theme = Theme(depth: depth, background: background)
      for purpose in Style.Purpose.allCases {
        for emphasis in UInt8.min...UInt8.max {
          let look = theme.appearance(of: Style(purpose, .init(rawValue: emphasis)))
          #expect((look.foreground ?? -1) < limit && (look.background ?? -1) < limit)
        }
      }
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func `what matters differs from plain text, with or without colors`(depth: ColorDepth) {
    let theme = Theme(depth: depth)
    let plain = theme.appearance(of: .plain)
    for purpose in [
      Style.Purpose.person, .organization, .place, .group, .other, .link, .title, .unread, .error,
    ] {
      #expect(theme.appearance(of: Style(purpose)) != plain)
    }
    for emphasis in [Style.Emphasis.selected, .match, .currentMatch, .cursor] {
      #expect(theme.appearance(of: Style(.plain, emphasis)) != plain)
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func `cursor and match can be told apart on a name`(depth: ColorDepth) {
    let theme = Theme(depth: depth)
    let looks = [[], .match, .currentMatch, .cursor].map {
      theme.appearance(of: Style(.person, $0))
    }
    #expect(Set(looks).count == looks.count)
  }

  @Test func `people, organizations and places differ without colors`() {
    let theme = Theme(depth: .monochrome)
    let looks = [Style.Purpose.person, .organization, .place, .group].map {
      theme.appearance(of: Style($0))
    }
    #expect(Set(looks).count == looks.count)
  }
}
