import Testing

@Suite struct ArticleParsingTests {}
