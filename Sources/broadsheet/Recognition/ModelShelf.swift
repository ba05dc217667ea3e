internal import Entities
internal import SpacyInference
internal import Synchronization

/// The models that are in use, loaded when first needed and shared between threads.
final class ModelShelf: Sendable {
  private let store: ModelStore
  private let loaded = Mutex<[String: Loaded]>([:])

  /// A model ready for use, or why it is not.
  struct Loaded: Sendable {
    var name: String
    var pipeline: Pipeline?
    var reason: String?
  }

  init(_ store: ModelStore = ModelStore()) { self.store = store }

  /// What an article whose language cannot be told is read with.
  static let defaultLanguage = "en"

  /// The languages articles can be read in now.
  var languages: Set<String> { Set(store.models.map(\.language)) }

  /// What the model for `language` is called, loaded or not; `nil` if none is installed.
  func modelName(for language: String?) -> String? {
    store.model(for: language ?? Self.defaultLanguage)?.fullName
  }

  /// The model for `language`, loaded; `nil` if none is installed.
  func model(for language: String?) -> Loaded? {
    let language = language ?? Self.defaultLanguage
    return loaded.withLock { loaded in
      if let model = loaded[language] { return model }
      guard let model = store.model(for: language) else { return nil }
      var result = Loaded(name: model.fullName, pipeline: nil, reason: nil)
      do throws(PipelineError) {
        result.pipeline = try Pipeline(path: model.path)
      } catch {
        result.reason = error.description
      }
      loaded[language] = result
      return result
    }
  }
}
