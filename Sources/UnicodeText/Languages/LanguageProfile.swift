/// What tells a language from others in its script: its smallest words and its own letters.
///
/// The words are the most frequent ones of running text that carry grammar rather than a topic, written
/// down by hand.
struct LanguageProfile {
  /// ISO 639-1.
  let code: String
  let script: Script
  /// Lower-case words with spaces between them.
  let words: String
  /// The letters that it has beside those which all of its script share.
  let letters: String
}

extension LanguageProfile {
  static let all = latin + cyrillic + arabic + devanagari

  private static let latin = [
    LanguageProfile(
      code: "en", script: .latin,
      words: """
        the of and to in is that for it was on with as be at by this had not are but from or have an \
        they which one you were her all she there would their we him been has when who will more if \
        out so said what up its about into than them can only other new some could these may then do \
        first any my now such like our over even most after also did many before must through where \
        much your well down should because each just those how too very make his he i says s t
        """, letters: ""),
    LanguageProfile(
      code: "de", script: .latin,
      words: """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an \
        werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum \
        war haben nur oder aber vor zur bis mehr durch man sein wurde wenn können gegen vom schon \
        wir ich ihr seine unter wegen soll kann sagte diese dieser gibt mir uns keine seit zwischen
        """, letters: "äöüß"),
    LanguageProfile(
      code: "fr", script: .latin,
      words: """
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont \
        avec son aux cette ont ses mais comme ou si leur y dont elle deux ces été être fait nous même \
        sans je vous après entre bien aussi tout encore où l d qu c n s j leurs ils était sous avoir \
        peut selon très depuis contre lors chez moins toujours
        """, letters: "àâæçéèêëîïôœùûüÿ"),
    LanguageProfile(
      code: "es", script: .latin,
      words: """
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le \
        ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años \
        hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno \
        donde bien ese ella otro después contra durante según
        """, letters: "áéíñóúü¿¡"),
    LanguageProfile(
      code: "it", script: .latin,
      words: """
        di e il la che in un a è per una sono del non si della le dei con da i al lo gli come più ha \
        delle alla anche nel ma dal degli su o se ed dalla questo nella hanno suo essere era alle \
        due stato sua ad l d dell all nell questa loro tra ancora fra dopo molto quando io mi ci cui \
        perché già fatto sul anni tutti poi chi solo così prima
        """, letters: "àèéìòù"),
    LanguageProfile(
      code: "pt", script: .latin,
      words: """
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele \
        das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela \
        entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha foram essa \
        num nem suas às minha têm numa pelos pode são segundo ainda após
        """, letters: "áâãàçéêíóôõúü"),
    LanguageProfile(
      code: "nl", script: .latin,
      words: """
        de van het een en in is dat op te die voor met zijn er niet aan als ook om bij door naar dan \
        nog maar werd uit over hij was worden of tot ze zich heeft hebben wordt deze meer al kan kunnen \
        geen we ik haar hun wel zou dit waar wat men onder tegen na zoals moet veel jaar toen andere \
        twee zo omdat je u ons deel daar zij
        """, letters: "ëïéü"),
    LanguageProfile(
      code: "sv", script: .latin,
      words: """
        och i att det som en på är av för med den till har de inte om ett han men var jag sig från vi \
        så kan när nu också efter eller vid då ut skulle mycket där hade under blev mot vara detta \
        måste än alla ska över bara in sedan bli två finns mellan denna hon vad sin andra många enligt \
        utan genom några dessa får hur
        """, letters: "åäöé"),
    LanguageProfile(
      code: "da", script: .latin,
      words: """
        og i at det er en til af på den for med der de som har et ikke han var om sig jeg fra men vi \
        så kan eller også efter blev ved nu skal være over havde skulle hvor mod bliver når ud da \
        hun meget mange nogle kun under noget end blevet uden hvad mellem op kunne dem få går kommer \
        denne siger gennem ind år
        """, letters: "åæøé"),
    LanguageProfile(
      code: "no", script: .latin,
      words: """
        og i å det er en til av på den for med som de har et ikke han var om seg jeg fra men vi så kan \
        eller også etter ble ved nå skal være over hadde skulle hvor mot blir når ut da hun mye mange \
        noen bare under noe enn blitt uten hva mellom opp kunne dem få går kommer denne sier gjennom \
        inn år at sin ifølge ha bli dette
        """, letters: "åæøéòô"),
    LanguageProfile(
      code: "fi", script: .latin,
      words: """
        ja on ei että se oli myös ovat hän mutta kun tai sen joka kuin niin ole olla mukaan jo vain \
        ollut voi sekä nyt jos en mitä vuoden ovat jotka kanssa tämä hänen sitä ne noin vielä vuonna \
        jälkeen siitä olisi tämän tai eivät minä me te he mitään koska missä sanoo ennen kaikki joita \
        niitä myöskään olivat
        """, letters: "äöå"),
    LanguageProfile(
      code: "pl", script: .latin,
      words: """
        i w na z do się nie to że jest o jak po co ale za od tym przez tak dla już czy są tylko być \
        jego ze było przed które jej był może oraz który także lub jako gdy pod roku by u aby nad bez \
        ich kiedy więc tego która jednak można przy te ma go mu nas jeszcze bardzo między został
        """, letters: "ąćęłńóśźż"),
    LanguageProfile(
      code: "cs", script: .latin,
      words: """
        a v se na je že s z do to o i ve k za by jsem ale jako po si co od jak pro podle až tak už \
        která který které byl bylo byla jeho jen nebo při jsou před také mezi však má bude má ze ještě \
        pouze není jejich jsme kde když proto mohou může let této
        """, letters: "áčďéěíňóřšťúůýž"),
    LanguageProfile(
      code: "sk", script: .latin,
      words: """
        a v sa na je že s z do to o aj vo k za by som ale ako po si čo od pre podľa až tak už ktorá \
        ktorý ktoré bol bolo bola jeho len alebo pri sú pred tiež medzi však má bude zo ešte iba nie \
        ich sme kde keď preto môžu môže rokov tejto
        """, letters: "áäčďéíĺľňóôŕšťúýž"),
    LanguageProfile(
      code: "hr", script: .latin,
      words: """
        i u je na se da za su od s a koji što kao o ne to koja će koje iz bi te do nije sam kako ili \
        bio samo već nakon prema još ali po bila njegov kada ima može biti sve jer godine između \
        jedan tako prije tijekom rekao
        """, letters: "čćđšž"),
    LanguageProfile(
      code: "ro", script: .latin,
      words: """
        și de în la a cu pe din să nu care o un mai este fost că pentru al ai ale sau ce dar după au \
        am sunt lui se prin ca fi îi lor era anul între această acest cele fără până când ar le am \
        doar foarte însă unui unei îl își iar spus
        """, letters: "ăâîșțşţ"),
    LanguageProfile(
      code: "hu", script: .latin,
      words: """
        a az és hogy nem is egy ez volt csak de meg már van mint el azt még ki lehet vagy ha minden \
        kell után olyan be ezt én fel akkor nagyon majd szerint pedig között aki ami lesz ezek azonban \
        úgy több sem mert amely illetve során való két új évi
        """, letters: "áéíóöőúüű"),
    LanguageProfile(
      code: "tr", script: .latin,
      words: """
        ve bir bu da de için ile olarak çok daha olan gibi kadar sonra en o ne var ama olduğu ya ki \
        her olduğunu ise değil ben mi biz tarafından iki yeni büyük diye nasıl göre oldu şey kendi bunu \
        önce etti dedi hem veya içinde üzerinde ancak nin nın
        """, letters: "çğıöşüâî"),
    LanguageProfile(
      code: "eo", script: .latin,
      words: """
        la de kaj en estas al ke por ne li ĝi el estis kiu kun pri ĉi per oni da sed ili mi sur tiu \
        kiel unu kiuj ankaŭ aŭ tio pli plej ol ĝis tre ĉe laŭ nur post jam dum inter sia havas kiam \
        tiuj povas esti lia
        """, letters: "ĉĝĥĵŝŭ"),
    LanguageProfile(
      code: "id", script: .latin,
      words: """
        yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa \
        ada mereka lebih kata tahun sudah atau saat oleh menjadi orang ia telah adalah seperti sebagai \
        bahwa dapat para harus namun kita dua satu masih hari hanya mengatakan kepada kami setelah \
        melakukan lalu belum lain dia
        """, letters: ""),
    LanguageProfile(
      code: "vi", script: .latin,
      words: """
        và của là có các cho trong được một không với người này đã những để khi đến về như từ ra năm \
        cũng tại vào nhiều theo ông trên sau sẽ đó công bị hay phải còn lại nhà ngày chỉ rất việc đang \
        mới thì họ
        """,
      letters: "ăâđêôơưàảãạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"),
    LanguageProfile(
      code: "ca", script: .latin,
      words: """
        de la i el que a en les els un una per amb del no és al dels es va d l com més o s ha són seu \
        seva però aquest aquesta també entre ser fins ja hi han ens sobre quan molt tot pel ni on \
        després sense havia està perquè any anys
        """, letters: "àçèéíïòóúü·"),
  ]

  private static let cyrillic = [
    LanguageProfile(
      code: "ru", script: .cyrillic,
      words: """
        и в не на что с по как это он из к но у за от его для все так же о то а было бы только был \
        она они мы еще ещё или до если при быть года уже этого том может когда были вы после который \
        которые также во чтобы со нет где ее их
        """, letters: "ыэёъ"),
    LanguageProfile(
      code: "uk", script: .cyrillic,
      words: """
        і в не на що з у до та як за це його для від про є але він й був а вони по так все які який \
        через було або року вже після щоб також при її ще бути може їх коли під були то буде із яка
        """, letters: "іїєґ"),
    LanguageProfile(
      code: "bg", script: .cyrillic,
      words: """
        на и да в се за от не с е че са по си ще като но със до това при най или той след има бе му \
        които който през към ли без която още само може те а са така беше след няма аз тя пред
        """, letters: "ъ"),
    LanguageProfile(
      code: "be", script: .cyrillic,
      words: """
        і ў не на з што да у як па за гэта для ад але яго ён былі быў было таксама яны ці або пра яшчэ \
        пасля які якія калі год гэтага будзе
        """, letters: "іўыэё"),
    LanguageProfile(
      code: "sr", script: .cyrillic,
      words: """
        и у је на се да за су од са а који што као о не то која ће које из би те до није сам како или \
        био само већ након према још али по била када има може бити све јер године између
        """, letters: "јљњђћџ"),
    LanguageProfile(
      code: "mk", script: .cyrillic,
      words: """
        на и во да се од за е со што ќе не ги ја го и по а кои како како беше но или му до кој при \
        која овој може сите оваа биде
        """, letters: "јљњѓќѕџ"),
    LanguageProfile(
      code: "kk", script: .cyrillic,
      words:
        "және бұл мен де да үшін бір деп ол болып бар еді туралы осы оның сол кейін емес бойынша",
      letters: "әғқңөұүһіыэ"),
  ]

  private static let arabic = [
    LanguageProfile(
      code: "ar", script: .arabic,
      words: """
        في من على أن إلى التي عن مع هذا الذي ما لا هذه بعد كان كما أو وقد قال بين قد لم ذلك كل إن حيث \
        خلال وفي منذ عام كانت أي حول ولا وهو ومن يوم غير قبل هو هي فيها وأن عند لكن الى
        """, letters: "يكةىأإؤئء"),
    LanguageProfile(
      code: "fa", script: .arabic,
      words: """
        و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شد بود ها شده وی او ما اما \
        یا باید کند دو هر دارد شود کرده همه بین پس اگر سال چه ای ولی آنها پیش های
        """, letters: "پچژگکی"),
    LanguageProfile(
      code: "ur", script: .arabic,
      words: """
        کے کی میں ہے کا سے اور کو نے ہیں پر یہ کہ کر تھا بھی نہیں ایک اس ان وہ ہو تو گیا لیے ہوئے تھے \
        جو اپنے کیا کرنے گے
        """, letters: "پچژگکیٹڈڑںےہھ"),
    LanguageProfile(
      code: "ku", script: .arabic,
      words: "لە و بە کە ئەو بۆ ئەم لەسەر هەر دەکات یان هەموو ناو دوای",
      letters: "پچژگکیێۆەڵڕڤ"),
    LanguageProfile(
      code: "ps", script: .arabic,
      words: "د په چې او له کې دی ته سره دا یې هم شوې کړې کړي وي خو نه",
      letters: "پچژګکیښځڅډړټۍېڼ"),
  ]

  private static let devanagari = [
    LanguageProfile(
      code: "hi", script: .devanagari,
      words: "के में की है और से का को पर ने कि यह भी एक नहीं हैं लिए इस हो कर तो था गया थे अपने जो ही",
      letters: ""),
    LanguageProfile(
      code: "mr", script: .devanagari,
      words: "आहे आणि या च्या व आहेत ते हे नाही मध्ये होते की केली होता त्यांनी तर असे झाली ही तो", letters: "ळ"),
    LanguageProfile(
      code: "ne", script: .devanagari,
      words: "छ र को मा गरेको ले का हो भएको लाई पनि छन् गर्न थियो भने यो गरे नेपाल", letters: ""),
  ]
}
