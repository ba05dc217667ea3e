import Testing

@Suite struct SpacyInferenceTests {}
