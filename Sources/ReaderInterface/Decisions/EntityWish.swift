/// What is to be done with an entity as soon as it is known which one it is.
enum EntityWish: Hashable, Sendable {
  case mark
  case watch
}
