/// What the names that a site's developers gave to a part of a page say about it.
///
/// Developers write classes in English whatever the language of the site. A hint only counts where the
/// page's structure does not speak against it.
enum ClassHint: UInt8, Sendable {
  case none
  case body, weakBody
  case comments, share, related, newsletter, navigation, advertisement, author, meta, caption
  case tags, consent, sidebar, footer, unseen, paywall, teaser
  case title, subtitle, date

  /// Whether a part with such a name is left out of the body.
  var isBoilerplate: Bool {
    switch self {
    case .none, .body, .weakBody, .title, .subtitle: false
    default: true
    }
  }
}

extension ClassHint {
  /// Words of names, alone or joined with the next: `related-posts` is `related` and `relatedposts`.
  private static let words: [(ClassHint, String)] = [
    (
      .body,
      """
      articlebody articlecontent articletext articlecopy entrycontent postcontent postbody \
      posttext storybody storycontent storytext bodytext bodycopy newsbody newstext newscontent \
      contentbody contentarticle contenttext entrybody entrytext textbody fulltext blogcontent \
      singlecontent posttextcontent maincontenttext articlemaincontent articlebodytext bodycontent \
      mwparseroutput articlemain storybodycontainer detailtext detailcontent contentdetail \
      articledetail postentry theentry thecontent contentcore itemfulltext itembody articlecontents \
      pagetext journalcontent articlebodycontent bodyarticle textarticle
      """
    ),
    (
      .weakBody,
      """
      article content main story entry post text body page blog hentry column richtext wysiwyg \
      maincontent pagecontent contentmain primary longform
      """
    ),
    (
      .comments,
      """
      comment comments commentlist commentbody disqus disqusthread respond replies commentform \
      commentsarea commentswrapper fbcomments livefyre kommentar kommentare commentaires \
      comentarios webmention webmentions reactions trackback trackbacks pingback pingbacks guestbook
      """
    ),
    (
      .share,
      """
      share sharing shares shareable sharebar sharebuttons social socialmedia socialbar socials \
      sharedaddy addtoany addthis shariff facebook twitter whatsapp sharethis sociable ssba \
      likebutton jpshare postshare articleshare sharetools followus followbar fblike \
      sharelinks bookmarks articletools toolbar actionbar clap
      """
    ),
    (
      .related,
      """
      related relatedposts relatedarticles relatedcontent recommended recommendation \
      recommendations recommends readmore readalso alsoread seealso morestories morenews \
      morearticles moreposts morefrom moreon moreabout similar similarposts yarpp jprelatedposts \
      crosslink crosslinks promoted outbrain taboola plista zergnet mostread mostpopular popular \
      trending latestnews latestposts recentposts recent suggested suggestions linklist \
      internallink internallinks youmaylike mightlike nextpost prevpost postnav postnavigation \
      articlenav readnext upnext furtherreading weiterlesen zumthema ligatus recirc
      """
    ),
    (
      .newsletter,
      """
      newsletter cta calltoaction subscribe subscription signup optin mailchimp mailinglist emailsignup mcembed \
      appeal donate donation fundraising abonnieren
      """
    ),
    (
      .navigation,
      """
      nav navigation navbar menu menubar submenu topmenu mainmenu breadcrumb breadcrumbs crumbs \
      pagination pager paging pagelinks pagenav skip skiplink skiplinks jumplink toc tableofcontents \
      tocwrapper eztoc sitemap topbar subnav pathway backlink backtotop anchornav lwptoc
      """
    ),
    (
      .advertisement,
      """
      ad ads adv advert adverts advertisement advertising adbox adslot adwrapper adcontainer \
      adsense adsbygoogle adunit admarker banner banners sponsor sponsored sponsors dfp gpt \
      werbung anzeige promo promos promotion promobox affiliate affiliates publicite publicidad \
      adplaceholder leaderboard skyscraper
      """
    ),
    (
      .author,
      """
      author authors byline bylines authorbox authorbio authorinfo aboutauthor abouttheauthor \
      authordescription authorname authorcard bio biography contributor contributors postauthor \
      entryauthor articleauthor username autor autoren autorbox vcard profile byauthor writtenby postedby \
      authorprofile authorwrap
      """
    ),
    (
      .meta,
      """
      meta postmeta entrymeta articlemeta metadata postinfo articleinfo entryinfo entryutility \
      entryfooter postfooter articlefooter dateline postdetails postmetadata readingtime \
      timetoread articledate postbyline entryheader postdata creditline copyright rights \
      legal licence license licenceinfo licenseinfo readtime printonly printfooter catlinks mweditsection editsection hatnote navbox navboxes \
      noprint siteSub contentsub
      """
    ),
    (
      .date,
      """
      date datetime published publishdate publisheddate pubdate postdate postedon entrydate \
      timestamp articletime datepublished publishingdate publicationdate creationdate posted postedon lastmodified lastupdated updated \
      datum fecha
      """
    ),
    (
      .caption,
      """
      caption wpcaption wpcaptiontext captions figcaption imagecaption imgcaption photocaption \
      piccaption picturecaption mediacaption credit credits photocredit imagecredit imgcredit \
      bildunterschrift bildtext imagetext legend imgdesc imagedescription thumbcaption gallery \
      slideshow carousel lightbox slider copyrightinfo
      """
    ),
    (
      .tags,
      """
      tags taglist tagcloud tagslinks taglinks posttags entrytags articletags keywords categories \
      catlist topics topiclist postcategories category labels schlagworte posttaxonomies filedunder \
      tagged
      """
    ),
    (
      .consent,
      """
      cookie cookies cookiebar cookienotice cookieconsent consent gdpr dsgvo privacy popup \
      modal overlay lightboxoverlay cmp notice alertbar toast tooltip
      """
    ),
    (
      .sidebar,
      """
      sidebar sidebars sidebox widget widgets widgetarea aside rightcolumn leftcolumn rightrail \
      leftrail rightcol leftcol rail marginalia marginalspalte secondary infobox factbox boxinfo \
      sidecolumn contentright
      """
    ),
    (
      .footer,
      """
      footer foot pagefooter sitefooter bottombar colophon impressum imprint masthead siteheader \
      pageheader branding topheader login logout loginbox register search searchform searchbox \
      feedback vote voting rating ratings poll quiz report errormessage contactform wpcf7 form \
      flashmessages
      """
    ),
    (
      .unseen,
      """
      sronly screenreadertext screenreader visuallyhidden visualhidden a11yhidden assistivetext \
      offscreen accessibility invisible displaynone noshow ishidden jsdisabled
      """
    ),
    (.paywall, "paywall piano regwall registrationwall subscribewall paidcontent meteredwall"),
    (
      .teaser,
      """
      teaser teasers teaserlist teaserbox articlelist postlist cardlist excerpt newslist \
      contentlist storylist listarticles articlecard postcard newsteaser thumbnails
      """
    ),
    (
      .title,
      """
      title headline posttitle entrytitle articletitle pagetitle storytitle articleheadline \
      storyheadline newstitle heading
      """
    ),
    (
      .subtitle,
      """
      subtitle subheadline subhead subheading dek standfirst articlelead lede leadtext deck \
      kicker strapline chapo sapo bajada sottotitolo untertitel summary lead intro
      """
    ),
  ]

  private static let table = NameTable(
    words.flatMap { hint, words in words.split(separator: " ").map { (String($0), hint.rawValue) } }
  )

  /// Notes every hint of a class or an identifier at `range`.
  static func forEach(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ note: (ClassHint) -> Void
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      // One name of several.
      while place < range.upperBound, bytes[place] <= 0x20 { place += 1 }
      var end = place
      while end < range.upperBound, bytes[end] > 0x20 { end += 1 }
      if !isTopic(bytes, place..<end) { forEach(bytes, name: place..<end, note) }
      place = end
    }
  }

  /// Whether a name says what an article is about, and not what part of the page it is.
  private static func isTopic(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    for prefix in topicPrefixes where name.count > prefix.count {
      if prefix.indices.allSatisfy({ bytes[name.lowerBound + $0] == prefix[$0] }) { return true }
    }
    return name.count > 60
  }

  private static let topicPrefixes = [
    "tag-", "category-", "post_tag-", "has-", "is-", "no-", "with-",
  ]
  .map { Array($0.utf8) }

  /// Notes the hints of the words of one name, alone and with the next.
  private static func forEach(
    _ bytes: Span<UInt8>, name: Range<Int>, _ note: (ClassHint) -> Void
  ) {
    var starts = name.lowerBound
    var previous: Range<Int>?
    while starts < name.upperBound {
      while starts < name.upperBound, !isLetter(bytes[starts]) { starts += 1 }
      var end = starts
      while end < name.upperBound, isLetter(bytes[end]) {
        // `articleBody` is two words.
        if end > starts, isCapital(bytes[end]), !isCapital(bytes[end - 1]) { break }
        end += 1
      }
      guard end > starts else { break }
      if let hint = ClassHint(rawValue: table.value(bytes, starts..<end)), hint != .none {
        note(hint)
      }
      if let previous,
        let hint = ClassHint(rawValue: table.value(bytes, previous, starts..<end)), hint != .none
      {
        note(hint)
      }
      previous = starts..<end
      starts = end
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
}

/// The hints of one part of a page.
struct ClassHints: OptionSet, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ hint: ClassHint) { rawValue = 1 << UInt32(hint.rawValue) }

  func has(_ hint: ClassHint) -> Bool { rawValue & 1 << UInt32(hint.rawValue) != 0 }

  static let boilerplate: ClassHints = {
    var all = ClassHints()
    for raw in UInt8(1)..<32 {
      if let hint = ClassHint(rawValue: raw), hint.isBoilerplate { all.insert(ClassHints(hint)) }
    }
    return all
  }()

  static let boilerplateButTeaser = boilerplate.subtracting(ClassHints(.teaser))
  static let boilerplateButCaption = boilerplate.subtracting(ClassHints(.caption))
}
