/// The words of labels, in the languages newspapers on the web use most.
enum LabelPhrases {
  struct Phrase: Sendable {
    enum Extent: Sendable {
      /// The phrase is the line.
      case whole
      /// A colon, or nothing, follows.
      case colon
      /// Anything follows.
      case prefix
    }

    var words: [String]
    var kind: Label.Kind
    var extent: Extent

    /// The byte after the phrase at the head of `tokens`, if it stands there.
    func end(in tokens: ArraySlice<Token>) -> Int? {
      guard tokens.count >= words.count else { return nil }
      var index = tokens.startIndex
      for word in words {
        guard tokens[index].text == word else { return nil }
        index += 1
      }
      return tokens[index - 1].range.upperBound
    }

    func allows(rest: Range<Int>, in text: String, tokens: ArraySlice<Token>) -> Bool {
      switch extent {
      case .whole: return rest.isEmpty
      case .prefix: return true
      case .colon:
        if rest.isEmpty { return true }
        let after = tokens.startIndex + words.count
        return tokens.indices.contains(after)
          && [":", "：", "→", "»", "›", "|"].contains(tokens[after].text)
      }
    }
  }

  static func starting(with word: String) -> [Phrase] { byFirstWord[word] ?? [] }

  /// What is counted under an article.
  static let countedRemarks: Set<String> = Set(
    """
    comments comment responses response replies reply thoughts thought kommentare kommentar \
    antworten antwort gedanken gedanke commentaires commentaire réponses comentarios comentario \
    respuestas commenti commento risposte comentários comentário reacties reactie komentoj komento
    """.split(separator: " ").map { Token.foldedWord($0) })

  private static let byFirstWord: [String: [Phrase]] = {
    var table: [String: [Phrase]] = [:]
    for (kind, extent, list) in lists {
      for phrase in list.split(separator: ",") {
        let words = Token.tokens(of: String(phrase)).map(\.text)
        guard let first = words.first else { continue }
        table[first, default: []].append(Phrase(words: words, kind: kind, extent: extent))
      }
    }
    return table
  }()

  private static let lists: [(Label.Kind, Phrase.Extent, String)] = [
    (
      .related, .colon,
      "also read,read also,read next,see also,see more,related,related posts,related articles,"
        + "related stories,related links,related content,related story,related article,recommended,more stories,"
        + "you may also like,you might also like,don't miss,more from,more like this,"
        + "lesen sie auch,lies auch,auch interessant,siehe auch,mehr zum thema,ähnliche beiträge,"
        + "ähnliche artikel,verwandte artikel,lire aussi,à lire aussi,a lire aussi,voir aussi,à voir aussi,sur le même sujet,"
        + "articles liés,leer también,lea también,lee también,ver también,vea también,"
        + "te puede interesar,también te puede interesar,noticias relacionadas,"
        + "artículos relacionados,relacionado,leggi anche,vedi anche,articoli correlati,"
        + "potrebbe interessarti,leia também,veja também,leia mais,notícias relacionadas,"
        + "lees ook,zie ook,gerelateerd,gerelateerde artikelen,legu ankaŭ,vidu ankaŭ,rilataj artikoloj,"
        + "читайте также,läs också,läs även,læs også,les også,czytaj też,czytaj także,zobacz też,"
        + "延伸阅读,相关阅读,相关文章,関連記事,اقرأ أيضا,همچنین بخوانید,مطالب مرتبط,bunu da okuyun"
    ),
    (
      .source, .colon,
      "link to the source,link to source,source link,original article,original source,original post,"
        + "view original,view the original,view original article,read the original,read the original article,"
        + "read original,read the full article,read the full story,full article,full story,"
        + "read online,read it online,view in browser,read in browser,original text,"
        + "zum originalartikel,zum original,zur quelle,link zur quelle,originalartikel,original lesen,"
        + "lien vers la source,lien source,lire l'article original,lire l'original,article original,source originale,"
        + "enlace a la fuente,enlace original,fuente original,leer el original,artículo original,ver original,"
        + "link alla fonte,articolo originale,leggi l'originale,vai alla fonte,"
        + "link para a fonte,artigo original,link original,ler o original,"
        + "naar de bron,link naar de bron,origineel artikel,ligo al la fonto,originala artikolo,"
        + "原文链接,阅读原文,查看原文,元の記事,ссылка на источник,оригинал статьи,المصدر,رابط المصدر,لینک منبع"
    ),
    (
      .more, .colon,
      "continue reading,keep reading,read more,read on,read the rest,read the whole,learn more,weiterlesen,mehr lesen,"
        + "lire la suite,en savoir plus,seguir leyendo,sigue leyendo,leer más,continuar leyendo,"
        + "continua a leggere,leggi tutto,leggi di più,continue lendo,ler mais,continuar lendo,"
        + "lees verder,lees meer,verder lezen,legu plu,plu,daŭrigu legadon,继续阅读,阅读全文,続きを読む,"
        + "читать далее,czytaj dalej,läs mer,læs mere,les mer,ادامه مطلب,اقرأ المزيد"
    ),
    (
      .more, .prefix,
      "continue reading “,continue reading \",continue reading ‘,weiterlesen „,weiterlesen “,lire la suite de,seguir leyendo “"
    ),
    (
      .share, .whole,
      "share,share this,share on,share on facebook,share on twitter,share via email,share this article,share this story,"
        + "share this post,tweet,tweet this,facebook,twitter,reddit,pocket,email,print,"
        + "whatsapp,telegram,linkedin,pinterest,tumblr,flattr,like this,like loading,like,spread the word,"
        + "copy link,save,bookmark,teilen,drucken,verteilen,gefällt mir,partager,"
        + "imprimer,compartir,imprimir,me gusta,condividi,stampa,compartilhar,"
        + "compartilhe,delen,afdrukken,kunhavigi,edit,edit this,post navigation,beitragsnavigation,"
        + "分享,转发,jetzt mitmachen"
    ),
    (
      .share, .prefix,
      "gefällt mir wird geladen,like loading,share this on,click to share,auf facebook teilen"
    ),
    (
      .discussion, .colon,
      "comments,reader comments,leave a comment,leave a reply,post a comment,add a comment,"
        + "join the discussion,join the conversation,kommentare,leserkommentare,"
        + "schreibe einen kommentar,hinterlasse einen kommentar,hinterlasse eine antwort,commentaires,laisser un commentaire,"
        + "laissez un commentaire,comentarios,deja un comentario,deja una respuesta,commenti,"
        + "lascia un commento,comentários,deixe um comentário,reacties,plaats een reactie,"
        + "komentoj,评论,コメント,комментарии"
    ),
    (.remark, .prefix, "pingback:,trackback:,antwort ↓,reply ↓,répondre ↓,responder ↓"),
    (
      .contents, .colon,
      "in this issue,in this edition,table of contents,contents,in this newsletter,today's headlines,"
        + "in dieser ausgabe,inhalt,inhaltsverzeichnis,au sommaire,sommaire,dans ce numéro,"
        + "en este número,sumario,índice,in questo numero,sommario,nesta edição,in dit nummer,"
        + "inhoud,en ĉi tiu numero,enhavo,目录,本期内容,目次,содержание"
    ),
    (
      .navigation, .whole,
      "menu,menü,home,startseite,accueil,inicio,skip to content,skip to main content,search for,"
        + "search,about,contact,archive,archives,older posts,newer posts,posts navigation,previous,next,"
        + "previous post,next post,recent posts,recent comments,springe zum inhalt,zum inhalt springen,"
        + "menü zum inhalt springen,neuere beiträge,ältere beiträge,back to top,nach oben,top,image,"
        + "load more,show more,login,log in,sign in,register,subscribe,newsletter,newsletters,rss,"
        + "kontakt,impressum,datenschutz,privacy policy,terms & conditions,terms and conditions,terms of use,"
        + "contact us,about us,filter by date,reply,antworten,répondre,responder"
    ),
    (.navigation, .prefix, "see more speed,zum inhalt springen,skip to"),
    (
      .footer, .prefix,
      "posted in,filed under,tagged,tagged with,tags:,categories:,category:,kategorien:,schlagwörter:,"
        + "veröffentlicht in,veröffentlicht unter,publié dans,classé dans,publicado en,etiquetado,"
        + "pubblicato in,archiviato in,publicado em,arquivado em,geplaatst in,"
        + "proudly powered,powered by,to unsubscribe,unsubscribe,you receive this,you are receiving,"
        + "you received this,manage your subscription,this email was sent,view this email,"
        + "all rights reserved,tous droits réservés,alle rechte vorbehalten,"
        + "todos los derechos,tutti i diritti,todos os direitos,alle rechten,copyright ©,copyright (,(c) 1,(c) 2,"
        + "sign up for,subscribe to our,follow us,folgen sie uns,suivez,síguenos,seguici,siga,"
        + "this post first appeared on,click here to,版权所有,本文由"
    ),
    (.footer, .whole, "tags,categories,image"),
    (
      .advertisement, .whole,
      "advertisement,advertising,sponsored,anzeige,werbung,publicité,publicidad,pubblicità,"
        + "publicidade,advertentie,reklamo,广告,広告,реклама,story continues below advertisement,"
        + "article continues after advertisement,scroll to continue"
    ),
  ]
}
