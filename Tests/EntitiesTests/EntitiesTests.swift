import Testing

@Suite struct EntitiesTests {}
