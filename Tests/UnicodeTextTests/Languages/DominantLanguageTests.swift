import Testing
import UnicodeText

@Suite struct DominantLanguageTests {
  @Test(arguments: [
    ("en", "The council has not said when it will publish the rest of the letters."),
    ("de", "Der Rat hat nicht gesagt, wann er die übrigen Briefe veröffentlichen wird."),
    ("fr", "Le conseil n’a pas dit quand il publiera le reste des lettres de la ville."),
    ("es", "El consejo no ha dicho cuándo publicará el resto de las cartas de la ciudad."),
    ("it", "Il consiglio non ha detto quando pubblicherà il resto delle lettere della città."),
    ("pt", "O conselho não disse quando vai publicar o resto das cartas da cidade."),
    ("nl", "De raad heeft niet gezegd wanneer de rest van de brieven wordt gepubliceerd."),
    ("sv", "Rådet har inte sagt när det ska publicera resten av breven från staden."),
    ("da", "Rådet har ikke sagt, hvornår resten af brevene fra byen bliver offentliggjort."),
    ("no", "Rådet har ikke sagt når resten av brevene fra byen blir offentliggjort nå."),
    ("fi", "Neuvosto ei ole sanonut, milloin se julkaisee loput kirjeet, mutta hän on jo täällä."),
    ("pl", "Rada nie powiedziała, kiedy opublikuje resztę listów, które są już w mieście."),
    ("cs", "Rada neřekla, kdy zveřejní zbytek dopisů, které jsou už ve městě."),
    ("sk", "Rada nepovedala, kedy zverejní zvyšok listov, ktoré sú už v meste."),
    ("hr", "Vijeće nije reklo kada će objaviti ostatak pisama koja su već u gradu."),
    ("ro", "Consiliul nu a spus când va publica restul scrisorilor care sunt în oraș."),
    (
      "hu", "A tanács nem mondta meg, hogy mikor teszi közzé a többi levelet, és ez még nem minden."
    ),
    (
      "tr",
      "Meclis, şehirdeki mektupların kalanını ne zaman yayımlayacağını söylemedi ve bu bir sorun."
    ),
    ("eo", "La konsilio ne diris, kiam ĝi publikigos la ceterajn leterojn, kiuj estas en la urbo."),
    ("id", "Dewan tidak mengatakan kapan akan menerbitkan surat yang ada di kota itu."),
    ("vi", "Hội đồng không nói khi nào sẽ công bố những lá thư còn lại của thành phố."),
    ("ca", "El consell no ha dit quan publicarà la resta de les cartes que són a la ciutat."),
    ("ru", "Совет не сказал, когда он опубликует остальные письма, которые были в городе."),
    ("uk", "Рада не сказала, коли вона опублікує решту листів, які є в місті."),
    ("bg", "Съветът не каза кога ще публикува останалите писма, които са в града."),
    ("sr", "Савет није рекао када ће објавити остатак писама која су већ у граду."),
    ("el", "Το συμβούλιο δεν είπε πότε θα δημοσιεύσει τις υπόλοιπες επιστολές."),
    ("he", "המועצה לא אמרה מתי תפרסם את שאר המכתבים."),
    ("ar", "لم يقل المجلس متى سينشر بقية الرسائل التي كانت في المدينة."),
    ("fa", "شورا نگفت که کی بقیهٔ نامه‌ها را منتشر می‌کند و این در شهر است."),
    ("ur", "کونسل نے یہ نہیں بتایا کہ وہ باقی خطوط کب شائع کرے گی۔"),
    ("hi", "परिषद ने यह नहीं बताया कि वह शहर के बाकी पत्र कब प्रकाशित करेगी।"),
    ("th", "สภาไม่ได้บอกว่าจะเผยแพร่จดหมายที่เหลือเมื่อใด"),
    ("zh", "市议会没有说明何时公布其余的信件。"),
    ("ja", "市議会は残りの手紙をいつ公表するか明らかにしなかった。"),
    ("ko", "의회는 나머지 편지를 언제 공개할지 밝히지 않았다."),
  ])
  func `a sentence is enough`(language: String, text: String) {
    #expect(dominantLanguage(of: text) == language)
  }

  @Test(arguments: ["", "Reuters", "12:30", "👍", "Ada Lovelace, Turin", "\u{301}"])
  func `a name is not`(text: String) {
    #expect(dominantLanguage(of: text) == nil)
  }

  @Test func `a quotation does not change the language`() {
    let text = """
      The minister said “je ne regrette rien” and 東京 when they asked him about it, and that was all \
      he had to say to the press on the day.
      """
    #expect(dominantLanguage(of: text) == "en")
  }

  @Test func `a scalar cut at the end of the sample does no harm`() {
    let text = String(repeating: "и в не на что с по как это он ", count: 400)
    #expect(dominantLanguage(of: text) == "ru")
  }
}
