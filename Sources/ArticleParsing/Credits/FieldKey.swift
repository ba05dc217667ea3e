/// What the name of a field stands for, as in `Author: Ada Lovelace`.
enum FieldKey: Hashable, Sendable {
  case title, subtitle, author, outlet, published, updated, url, via, language, excerpt
  /// Who sent a letter; an author if a name is given.
  case sender
  /// Something said about the article that has no field of its own: its length, its section.
  case other

  init?(_ name: some StringProtocol) {
    let words = Token.tokens(of: String(name)).map(\.text).joined(separator: " ")
    guard let key = Self.names[words] else { return nil }
    self = key
  }

  private static let names: [String: FieldKey] = {
    var names: [String: FieldKey] = [:]
    for (key, list) in lists {
      for name in list.split(separator: ",") {
        let words = Token.tokens(of: String(name)).map(\.text).joined(separator: " ")
        names[words] = key
      }
    }
    return names
  }()

  private static let lists: [(FieldKey, String)] = [
    (
      .title,
      "title,headline,subject,titel,überschrift,betreff,titre,sujet,objet,título,titular,asunto,"
        + "titolo,oggetto,assunto,onderwerp,titolo,temo,标题,題名,タイトル,заголовок,тема,hl,عنوان,تیتر,العنوان"
    ),
    (
      .subtitle,
      "subtitle,sub-title,subhead,dek,deck,standfirst,untertitel,sous-titre,encart,subtítulo,"
        + "sottotitolo,ondertitel,subtitolo,副标题"
    ),
    (
      .author,
      "author,authors,by,byline,writer,written by,reporter,autor,autoren,verfasser,von,"
        + "auteur,auteurs,par,autores,autora,por,autore,autori,di,auteur,door,aŭtoro,aŭtoroj,verkinto,"
        + "作者,記者,记者,撰文,автор,авторы,autor(en),نویسنده,نویسندگان,به قلم,الكاتب,بقلم"
    ),
    (.sender, "from,de,from the desk of,expéditeur,absender,remitente"),
    (
      .outlet,
      "outlet,publication,newspaper,publisher,publication name,magazine,journal,site,website,"
        + "publikation,zeitung,medium,quelle,source,journal,média,medio,periódico,publicación,fuente,"
        + "fonte,testata,giornale,veículo,jornal,bron,krant,fonto,ĵurnalo,来源,出处,источник,издание,منبع,المصدر"
    ),
    (
      .published,
      "date,published,posted,dated,publication date,pubdate,published on,date published,datum,"
        + "veröffentlicht,erschienen,erscheinungsdatum,date de publication,publié,publié le,paru le,"
        + "fecha,publicado,fecha de publicación,data,pubblicato,data di pubblicazione,"
        + "data de publicação,gepubliceerd,publicatiedatum,dato,publikigita,日期,发布时间,дата,sent,envoyé,تاریخ,"
        + "تاریخ انتشار,التاريخ,تاريخ النشر"
    ),
    (
      .updated,
      "updated,modified,last updated,last-modified,lastmod,aktualisiert,mis à jour,mise à jour,"
        + "actualizado,aggiornato,atualizado,bijgewerkt,load-date,date-chargement,reposted,"
        + "retrieved,accessed,archived"
    ),
    (
      .url,
      "url,link,permalink,web,address,web address,original url,source url,read online,"
        + "adresse,lien,enlace,vínculo,collegamento,ligilo,链接,网址,ссылка,نشانی,الرابط,read more,original,full text"
    ),
    (.via, "via"),
    (.language, "language,lang,sprache,langue,idioma,lingua,taal,lingvo,语言"),
    (
      .excerpt,
      "summary,excerpt,abstract,description,teaser,zusammenfassung,résumé,chapô,resumen,resumo,riassunto,samenvatting,resumo,摘要"
    ),
    (
      .other,
      "section,length,graphic,publication-type,journal-code,rubrique,longueur,localisation-geo,"
        + "langue,type-publication,societe,symbole-boursier,secteur-activite,organisation,type,"
        + "category,categories,kategorie,kategorien,catégorie,categoría,categorías,tag,tags,topics,topic,keywords,"
        + "schlagwörter,mots-clés,correction-date,correction,collector,translator,reviewer,editor,to,cc,bcc,reply-to,"
        + "message-id,sender,organization,newsgroups,content-type,mime-version,selector,note(s),notes,"
        + "illustration(s),word count,words,page,pages,edition,issue,volume,document,document id,id,"
        + "ressort,seite,sección,sezione,seção,rubriek,kategorioj,etikedoj,选题,译者,校对,編集,city,dateline,place,"
        + "copyright,rights,license,image,photo,photos,credit,dokument"
    ),
  ]
}
