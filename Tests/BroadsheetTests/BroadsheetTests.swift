import Testing

@Suite struct BroadsheetTests {}
