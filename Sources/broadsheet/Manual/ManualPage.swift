internal import ArticleExport
internal import Articles
internal import ReaderInterface

/// The manual page, `broadsheet.1`, made from the tables that the program itself goes by.
package enum ManualPage {
  package static var text: String {
    var page = RoffText()
    page.title("BROADSHEET", section: 1, source: "Broadsheet \(Help.version)")
    page.section("Name")
    page.name("broadsheet", "a terminal reader for collections of articles")
    page.section("Synopsis")
    page.command(Subcommand.open.usage)
    page.command("broadsheet SUBCOMMAND [OPTION…] [OPERAND…]")
    page.section("Description")
    page.paragraph(
      "Broadsheet opens clippings, saved texts and scraped compilations, shows them as clean"
        + " articles in a list and a reading pane with every name lit up, and finds anything as"
        + " you type. What it imports it keeps in a library, one SQLite file; files themselves are"
        + " never changed.")
    page.paragraph("Without a subcommand it will \(Subcommand.open.row.summary).")
    for detail in Subcommand.open.row.details { page.paragraph(detail) }
    for option in Subcommand.open.acceptedOptions { page.item(option.usage, option.summary) }
    appendSubcommands(to: &page)
    page.section("Queries")
    page.paragraph(
      "Whatever is typed is a valid query; what of it cannot be understood is a warning, and its words"
        + " are searched for. Values with spaces stand in quotes, which shells have to be kept from."
    )
    for form in Query.Form.allCases { page.item(form.row.example, form.row.summary) }
    appendFormats(to: &page)
    page.section("Keys")
    for command in Command.allCases {
      page.item(
        command.row.keys.map(\.label).joined(separator: ", "), Help.sentence(command.row.summary))
    }
    appendSurroundings(to: &page)
    return page.text
  }

  private static func appendSubcommands(to page: inout RoffText) {
    for group in Subcommand.Group.allCases {
      page.section(group.rawValue)
      for subcommand in Subcommand.named where subcommand.row.group == group {
        let row = subcommand.row
        page.subsection(subcommand.rawValue)
        page.command(subcommand.usage)
        page.paragraph(([Help.sentence(row.summary)] + row.details).joined(separator: " "))
        for action in row.actions { page.item(action.usage, action.summary) }
        for option in row.options { page.item(option.usage, option.summary) }
      }
    }
  }

  private static func appendFormats(to page: inout RoffText) {
    page.section("Export formats")
    for format in ExportFormat.allCases {
      let endings = format.row.extensions.map { "*.\($0)" }.joined(separator: ", ")
      page.item(format.rawValue, "\(format.row.summary) (\(endings))")
    }
  }

  private static func appendSurroundings(to page: inout RoffText) {
    page.section("Exit status")
    page.item("0", "Done. Problems in what was read are warnings on standard error.")
    page.item("1", "It could not be done.")
    page.item("2", "Wrong usage.")
    page.section("Environment")
    page.item("XDG_DATA_HOME", "Where the library and the models are, instead of ~/.local/share.")
    page.item("BROADSHEET_MODELS", "Another folder of recognition models.")
    page.item("BROADSHEET_KERNELS", "sse2, avx2 or avx512: do not use what is newer.")
    page.item("BROWSER", "The program that shows web pages, instead of xdg-open.")
    page.item("NO_COLOR", "If set, nothing is colored.")
    page.section("Files")
    page.item("~/.local/share/broadsheet/library.db", "The library.")
    page.item("~/.local/share/broadsheet/models/", "The recognition models.")
  }
}
