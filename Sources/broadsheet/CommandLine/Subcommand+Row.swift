extension Subcommand {
  /// Exhaustive, so that a subcommand without a row does not compile.
  package var row: Row {
    switch self {
    case .open:
      Row(
        group: .reading,
        summary: "open the reader at once, and import what is named meanwhile",
        operands: "[PATH…]", operandKind: .path, options: [.library, .temporary],
        details: [
          "Without a terminal it imports and prints the list of articles.",
          "A first argument that is a subcommand is one; write ./list for a file of that name.",
        ])
    case .import:
      Row(
        group: .reading, summary: "add files and folders to the library", operands: "PATH…",
        operandKind: .path, options: [.library, .jobs, .noNames, .json, .quiet],
        details: [
          "What has not changed since it was last imported is passed over; what is no longer there"
            + " is marked as missing. An import that was stopped goes on where it was."
        ])
    case .list:
      Row(
        group: .reading, summary: "print the articles of the library, newest first",
        operands: "[QUERY]", operandKind: .query,
        options: [.library, .order, .limit, .offset, .json, .quiet],
        details: [Self.queryDetail])
    case .search:
      Row(
        group: .reading, summary: "print the articles that QUERY finds, with the passages",
        operands: "QUERY", operandKind: .query,
        options: [.library, .order, .limit, .offset, .json, .quiet],
        details: [Self.queryDetail])
    case .show:
      Row(
        group: .reading, summary: "print articles as text", operands: "ID…",
        options: [.library, .width, .json], details: [Self.selectionDetail])
    case .export:
      Row(
        group: .reading, summary: "write articles for other programs",
        operands: "[QUERY | --ids ID…]", operandKind: .query,
        options: [
          .library, .format, .output, .force, .ids, .order, .limit, .offset, .width, .json, .quiet,
        ],
        details: [
          "The format is the one that PATH ends in, unless --format names it. Without --output it"
            + " goes to standard output. With --json a line says what was written.",
          Self.queryDetail, Self.selectionDetail,
        ])
    case .stats:
      Row(
        group: .reading, summary: "count the articles by source, outlet, month, language and name",
        options: [.library, .limit, .json])
    case .entities:
      Row(
        group: .names, summary: "print what the articles name, that of most articles first",
        operands: "[WORDS]", options: [.library, .type, .limit, .offset, .json],
        details: [
          "WORDS are those of any alias, the last of them perhaps only begun. Outlets and authors are"
            + " printed with --type."
        ])
    case .entity:
      Row(
        group: .names, summary: "say what is known of a name, and what you know better",
        actions: EntityAction.allCases.map(\.row), options: [.library, .limit, .type, .json],
        details: [
          "NAME is any alias; of several things of one name --type tells which. What is decided is"
            + " kept by name: it holds for articles that are imported later.",
          "`entity decisions --json` prints lines that `entity learn` reads.",
        ])
    case .passages:
      Row(
        group: .names, summary: "print the passages that name both, or that two articles share",
        operands: "NAME NAME | --ids ID ID", options: [.library, .ids, .limit, .json])
    case .links:
      Row(
        group: .names,
        summary: "print the links of articles and what links to them, or what is missing",
        operands: "ID… | --missing", options: [.library, .missing, .limit, .json],
        details: ["--missing prints what articles cite and the library lacks, most cited first."])
    case .related:
      Row(
        group: .names, summary: "print the articles about the same things", operands: "ID",
        options: [.library, .limit, .json])
    case .similar:
      Row(
        group: .names, summary: "print reposts, excerpts and other versions of articles",
        operands: "[ID…]", options: [.library, .json],
        details: ["Without an ID it looks at all articles, and prints each pair once."])
    case .star:
      Row(
        group: .keeping, summary: "star articles, or with --remove unstar them",
        operands: "ID… | --query QUERY", options: [.library, .query, .remove, .json, .quiet],
        details: [Self.selectionDetail])
    case .read:
      Row(
        group: .keeping, summary: "mark articles as read", operands: "ID… | --query QUERY",
        options: [.library, .query, .json, .quiet], details: [Self.selectionDetail])
    case .unread:
      Row(
        group: .keeping, summary: "mark articles as unread", operands: "ID… | --query QUERY",
        options: [.library, .query, .json, .quiet], details: [Self.selectionDetail])
    case .tag:
      Row(
        group: .keeping, summary: "tag articles, or list the tags",
        operands: "[NAME ID… | NAME --query QUERY]", operandKind: .tag,
        options: [.library, .query, .remove, .json, .quiet],
        details: [
          "Without operands it prints how many articles each tag has. A tag has no spaces and no"
            + " commas.", Self.selectionDetail,
        ])
    case .saved:
      Row(
        group: .keeping, summary: "list the saved searches, save one, or remove one",
        operands: "[NAME QUERY | --remove NAME]", operandKind: .savedSearch,
        options: [.library, .remove, .json, .quiet], details: [Self.queryDetail])
    case .forget:
      Row(
        group: .keeping, summary: "remove from the library what came from files",
        operands: "PATH… | --missing | --ids ID…", operandKind: .path,
        options: [.library, .missing, .ids, .json, .quiet],
        details: [
          "Files themselves are never touched. --missing forgets what is no longer on disk."
        ])
    case .library:
      Row(
        group: .keeping, summary: "look after the library's file",
        operandKind: .path,
        actions: [
          Action(name: "info", summary: "print what the library holds"),
          Action(name: "backup", operands: "PATH", summary: "copy it while it is in use"),
          Action(name: "vacuum", summary: "give back the room of what was removed"),
          Action(name: "check", summary: "look for damage"),
          Action(name: "repair", summary: "make anew whatever can be made from the articles"),
        ],
        options: [.library, .force, .json, .quiet])
    case .parse:
      Row(
        group: .texts, summary: "print the articles of files, touching no library",
        operands: "PATH…", operandKind: .path, options: [.asFormat, .explain, .json],
        details: [
          "With --json every article is a line: title, subtitle, authors, outlet, published,"
            + " reposted, url, excerpt, language, keywords, text, blocks, captions, links, bio,"
            + " handles, related, unassigned, origins, source, problems.",
          "Ranges are half-open and count bytes of the file.",
        ])
    case .recognize:
      Row(
        group: .texts, summary: "find the names in texts", operands: "[FILE]", operandKind: .path,
        options: [.raw, .tokens, .together, .offsets, .model],
        details: [
          "Reads JSON Lines {\"id\", \"text\"} from FILE or, for - or none, standard input; each is"
            + " one document. Prints {\"id\", \"entities\": [{\"start\", \"end\", \"label\","
            + " \"cluster\"}]} as it goes; one cluster is one thing named."
            + " With --together it prints at the end, when it knows what all records name."
        ])
    case .model:
      Row(
        group: .texts, summary: "list the recognition models, add one, or print where one is",
        operandKind: .path,
        actions: [
          Action(name: "list", summary: "print the models there are"),
          Action(name: "add", operands: "PATH", summary: "install a spaCy v3 pipeline"),
          Action(name: "path", operands: "[NAME]", summary: "print where a model is"),
        ],
        options: [.json], details: ["PATH is a pipeline as a wheel or a folder."])
    case .check:
      Row(
        group: .program, summary: "say what is installed, which models, and how the library is",
        options: [.library, .json])
    case .keys:
      Row(group: .program, summary: "print the reader's keys", options: [.json])
    case .completions:
      Row(
        group: .program, summary: "print the completions for a shell",
        actions: [
          Action(name: "bash", summary: "print the completions for bash"),
          Action(name: "zsh", summary: "print the completions for zsh"),
          Action(name: "fish", summary: "print the completions for fish"),
        ],
        options: [], details: ["`make install` puts them where the shells look."])
    case .manual:
      Row(
        group: .program, summary: "print the manual page, for man", options: [],
        details: ["`broadsheet manual | man -l -` shows it."])
    }
  }

  private static let queryDetail =
    "QUERY is as in the reader's search: words, \"words that stand together\", begin*, title:word,"
    + " is:unread and more; `man broadsheet` lists them."
  private static let selectionDetail =
    "IDs are printed by list and search; - reads them from standard input, one a line."
}
