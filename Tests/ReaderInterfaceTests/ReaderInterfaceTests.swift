import Testing

@Suite struct ReaderInterfaceTests {}
