import Testing

@Suite struct ArticleLibraryTests {}
