import Testing

@Suite struct UnicodeTextTests {}
