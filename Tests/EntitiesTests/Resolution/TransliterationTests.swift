import Articles
import Entities
import TestSupport
import Testing

@Suite struct TransliterationTests {
  @Test(arguments: [
    ("Mohammad Mossadegh", "محمد مصدق"), ("Muhammad Mosaddeq", "محمد مصدق"),
    ("Maryam Rajavi", "مریم رجوی"), ("Massoud Rajavi", "مسعود رجوی"),
    ("Turki al-Faisal", "ترکی الفیصل"), ("Ali Khamenei", "علی خامنه‌ای"),
    ("Ruhollah Khomeini", "روح الله خمینی"), ("Hassan Rouhani", "حسن روحانی"),
    ("Qasem Soleimani", "قاسم سلیمانی"), ("Ebrahim Raisi", "ابراهیم رئیسی"),
    ("Mahmoud Ahmadinejad", "محمود احمدی‌نژاد"), ("Yasser Arafat", "ياسر عرفات"),
    ("Bashar al-Assad", "بشار الأسد"), ("Gamal Abdel Nasser", "جمال عبد الناصر"),
    ("Abdel Fattah el-Sisi", "عبد الفتاح السيسي"), ("Muammar Gaddafi", "معمر القذافي"),
    ("Mujahedin-e Khalq", "مجاهدین خلق"), ("Fatemeh Hashemi", "فاطمه هاشمی"),
    ("Mostafa Karimi", "مصطفی کریمی"),
  ])
  func `a name in Arabic letters is the one that can be written so`(latin: String, arabic: String) {
    let names = names("Here [\(latin):PERSON] spoke of tea.", caption: "\(arabic) در تهران")
    #expect(names.entities.map(\.count) == [2])
    #expect(names.mentions.map(\.range).last == 0..<arabic.utf8.count)
  }

  @Test(arguments: [
    ("Maryam Rajavi", "مسعود رجوی"), ("Massoud Rajavi", "مریم رجوی"),
    ("Mohammad Mossadegh", "محمد مصدقی"), ("Ali Karimi", "علی کریم"),
    ("Hamid Karimi", "احمد کریمی"), ("Ali Khamenei", "علی خمینی"), ("Ada Byron", "محمد مصدق"),
    ("Rajavi", "مریم رجوی"), ("Maryam Rajavi", "رجوی"), ("Ali Ali", "علی علی"),
  ])
  func `what does not match in every part is left alone`(latin: String, arabic: String) {
    let names = names("Here [\(latin):PERSON] spoke of tea.", caption: arabic)
    #expect(names.mentions.map(\.field) == [.text])
  }

  @Test func `a name is found inside of a sentence`() {
    let names = names(
      "Here [Maryam Rajavi:PERSON] met [Turki al-Faisal:PERSON].",
      caption: "مزدور مریم رجوی و ترکی الفیصل اربابش")
    #expect(names.mentions.filter { $0.field == .caption(0) }.map(\.entity) == [0, 1])
  }

  @Test func `the reason says where it stands`() {
    let chains = resolved("Here [Maryam Rajavi:PERSON] spoke.", caption: "مریم رجوی").chains
    #expect(
      chains.flatMap(\.evidence) == [
        Evidence(
          rule: .transliteration, name: "مریم رجوی", target: "Maryam Rajavi",
          place: FieldRange(field: .caption(0), range: 0..<17))
      ])
  }

  @Test func `of two that can be written so it is neither`() {
    let resolved = resolved(
      "Here [Omar Karimi:PERSON] met [Amr Karimi:PERSON].", caption: "عمر کریمی")
    #expect(resolved.chains.count == 3)
    #expect(resolved.chains.last?.candidates == ["Amr Karimi", "Omar Karimi"])
  }

  @Test func `what it is called in Latin letters is its name`() {
    let names = names("Here [Maryam Rajavi:PERSON] spoke.", caption: "مریم رجوی مریم رجوی")
    #expect(names.entities.map(\.name) == ["Maryam Rajavi"])
    #expect(FullestName.name(among: ["مریم رجوی": 3, "Maryam Rajavi": 1]) == "Maryam Rajavi")
  }

  @Test(arguments: [
    ("علی خامنه‌ای", "علی خامنهای"), ("علي كريمي", "علی کریمی"), ("مُحَمَّد مصدق", "محمد مصدق"),
    ("Ада Байрон", "ада байрон"), ("Ἄδα Βύρων", "Αδα Βυρων"),
  ])
  func `names in other scripts are one by their letters`(one: String, other: String) {
    #expect(NameKey(one) == NameKey(other))
  }

  private func names(_ given: String, caption: String) -> ArticleNames {
    resolved(given, caption: caption).names
  }

  private func resolved(_ given: String, caption: String) -> ResolvedArticle {
    let given = MarkedText(stringLiteral: given)
    let spans = given.mentions.map { NameSpan(range: $0.range, label: $0.label) }
    return MentionBuilder([
      TaggedText(text: given.text, spans: spans),
      TaggedText(field: .caption(0), text: caption, spans: []),
    ]).resolved()
  }
}
