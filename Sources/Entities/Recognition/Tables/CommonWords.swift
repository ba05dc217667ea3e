/// English words that a capital does not make a name of. Written for this project from general
/// knowledge. Words that are family names too are left out: Baker, Cook, Rice, May.
enum CommonWords {
  static let all = Set(
    """
    able about above abroad absence academic access accident account accounting across action actor \
    actress actually address admission adult advance advertising advice affair affairs after \
    afternoon again against agenda agreement agriculture ahead aircraft airline airport album alcohol \
    algorithm all alliance almost alone along already also although always amateur ambassador \
    amendment among amount analysis analyst ancient and anger animal animals anniversary annual \
    another answer anybody anyone anything anyway apartment apparently appeal appendix application \
    approach approval architecture archive area argument army around arrest arrival article artist \
    artists arts assault assembly assessment assistance assistant associate athlete athletics attack \
    attempt attendance attention attitude audience audio audit author authorities authority autumn \
    available avenue average award awards awareness baby background balance band banking bankruptcy \
    baseball basically basketball battle beautiful beauty because bedroom beer before behavior behind \
    being belief below benefit benefits besides best better between beyond bicycle billion biography \
    biology birth birthday bishop blog blood board boat bodyboarding book books border boss both \
    breakfast breaking brief briefing broadband broadcast broker brother budget building buildings \
    bureaucracy business businesses businessman busy buyer cabinet calendar call camera campaign \
    cancer candidate candidates capital car career cars case cash catalog category cattle cause \
    celebrity center central century ceremony certainly chairman challenge champion champions \
    championship chancellor change channel chapter character charge charity chart cheap \
    cheerleading chemistry chief child childhood children choice cholera chorus church cinema citizen \
    citizens city civil civilian class classic clear clearly client climate clinic closing clothes \
    clothing coach coaching coalition coast code coffee collection college color column combat comedy \
    comfort commander comment comments commerce commercial commitment committee common communication \
    communications community company comparison compensation competition complaint complete \
    compliance component composer computer computers computing concert conclusion condition \
    conference confidence conflict congratulations connection consequently conservation constitution \
    construction consultant consulting consumer contact contemporary content contents context contract \
    contribution control convention conversation copy copyright corporate correspondent corruption \
    cost costs could council counsel country couple courage course court cover coverage credit crime \
    crisis critic criticism critics crop culture currency current currently curriculum customer \
    customers customs cyber daily damage dance danger data database date daughter daytime dead deal \
    dealer dear death debate debt decade decision decor deep defendant defense definitely definition \
    degree delegate delegation delivery demand democracy department departure deposit deputy \
    description desert design designer desk despite dessert details development device devices dialog \
    diary dictator diesel diet difference different digital dinner diplomacy diplomat direct direction \
    director directory disaster discovery discussion disease display distance distribution district \
    diversity division doctor doctors document documents does dollar domain door double download \
    dozen drama drawing dream dress drink drive driver drug drugs due during duty each earlier early \
    earthquake eastern easy economics economist economy edition editor editorial education effect \
    effective effort eight either election elections electricity electronics elsewhere email embassy \
    emergency emperor empire employee employees employer employment encyclopedia end enemy energy \
    engine engineer engineering engineers english enough ensemble enterprise entertainment entrance \
    entry environment episode equality equipment especially estate etc evening event events \
    eventually ever every everybody everyone everything evidence evolution exactly example excellence \
    excellent except exception exchange exclusive excuse executive exercise exhibition exile \
    experience experiment expert experts explanation exploration export extension extra extreme \
    fabulous facility fact factory faculty failure fairly faith fall family famous fans farm farmers \
    fashion fast father fathers feature features federal fee feedback feeling fellow female festival \
    fiction field fifth figure file film films final finally finance finances finding fine finest \
    finish firefighters firm first fish fishing fitness five flag flavor fleet flight flood floor \
    flowers focus folk follow following food foods football force foreign forest forever former \
    formerly fortunately forward foundation founder four fourth free freedom freight frequently \
    fresh friday friend friendly friends front fruit fuel full function fund funding funds furniture \
    further furthermore future gallery game games garage garbage garden gardens gas gate gender \
    general generally generation gentlemen geography geology gift girl girls give given glory goal \
    goals going gold golf good goods gospel governance government governor grade graduate grammar \
    grand grandfather grandmother grant graphic graphics great greatest greetings grocery ground \
    group groups growth guarantee guard guest guests guidance guide guideline guitar guys habit hair \
    half hall happy hard hardware harvest hate have headline headquarters health healthcare hearing \
    heart heat heaven heavy height hell hello help helpful helping hence here heritage hero heroes \
    high higher highway historian history hobby hockey holiday holidays holy home homeland homepage \
    honestly honor hope hopefully horror horse horses hospital host hot hotel hour hours house \
    housing how however human humanitarian humanity humans hundred hundreds hunting hurricane husband \
    ideal ideas identity ideology illegal illustration image images imagine immediately immigrant \
    immigration impact importance important improvement include included includes including income \
    incorporated increase indeed independence independent index indicator individual industry \
    inflation information infrastructure initially initiative injury innovation inquiry insight \
    inspector installation instead institute institution instruction instrument insurance integration \
    intelligence interest interior intermediate international internet interview introduction \
    investigation investigators investment investor investors invitation issue issues item items job \
    jobs joint journal journalism journalist journey judgment judiciary junior jurisdiction jury just \
    justice kindest kinda kingdom kitchen knight know knowledge label labels laboratory lack ladies \
    lady lake land landscape language languages large largest laser last lastly late later latest \
    laughter launch law laws lawyer lawyers lead leader leaders leadership league learning least \
    leather leave lecture left legal legend legislation legislature leisure lesson less letter \
    letters level liberal liberation liberty library license lieutenant life lifetime light like \
    likely likewise limit limited line link links list listen listing literature little live lives \
    living loan local location locomotive logic logistics long love lovely lower loyalty luck lunch \
    luxury machine machinery magazine mail main mainly maintenance major majority make maker male \
    manage management manager managers managing manual manufacturer many map marathon march market \
    marketing markets marriage martial martyr mass master masters match material materials math \
    mathematics matter maybe mayor meal mean meaning meanwhile measure measures meat mechanics medal \
    media medicine meeting meetings member members membership memorandum memorial memory men menu \
    merchandise message messages metal method methods metro middle midnight midwife might military \
    milk millennium million mind mineral minister ministers ministry minor minority minute minutes \
    miracle mirror mission mobile mode model models modern module moment monarch monarchy monday money \
    month monthly months monument mood moon moral more moreover morning mortgage most mostly mother \
    mothers motion motor mountain mountains mouth movement movie movies much mudslide murder museum \
    music musical musician must mutual myself mystery myth name named names nation national nations \
    native natural naturally nature navy near nearby nearly necessary need needless needs negotiation \
    neighbor neighborhood neither network networks never nevertheless new news newsletter newspaper \
    next nice night nightlife nights nine nobody noise none nonetheless nonprofit nonsense normal \
    normally northern note notes nothing notice notwithstanding novel nowadays number numbers nurse \
    nutrition object objective observation observer obviously occasionally ocean offense offer \
    offering office officer officers official officials often okay old olympics once one ones online \
    only open opening opera operation operations operator opinion opponent opportunity opposition \
    option options orchestra order ordinary organ organic organization original originally \
    orthodox others otherwise outdoor outlook outside outstanding over overall overseas overview own \
    owner owners package page pages painting pair palace panel paper papers paragraph parent parents \
    park parking parliament part participant participants parties partner partners partnership parts \
    party passenger passengers passion password past patent path patient patients patrol pattern \
    payment peace penalty pension people peoples perfect performance perhaps period permission permit \
    person personally personnel perspective phase philosophy phone photo photographer photography \
    photos phrase physician physics piano picture pictures piece pilot pioneer pirates pizza place \
    places plan planet planning plans plant plants plastic platform play player players playing \
    please plenty plus poem poems poet poetry point police policies policy political politician \
    politicians politics poll pollution pool poor population portal portfolio portion portrait \
    position possibly post poster potential poverty power powerful practice prayer preface \
    preliminary premier premium preparation presence present presentation presently president press \
    pressure previous previously price prices pride priest primary prime prince princess principal \
    principle print printing prior priority prison prisoner privacy private prize probably problem \
    problems procedure proceedings process processing producer product production products \
    profession professional professor profile profit program programmer programming programs progress \
    project projects promotion proof property proposal prosecutor protection protest protestant \
    protesters protocol provenance province provision psychology public publication publications \
    publicity publisher publishing purchase pure purpose qualification quality quantity quarter quartz \
    queen question questions quick quickly quiet quite quiz quote race racing radar radiation radio \
    railroad railway rain rally range rank rapid rarely rate rather rating reaction reader readers \
    reading ready reality really realtor reason reasons rebel rebels receipt recent recently reception \
    recipe recommendation record recording records recovery recruitment reduction reference \
    referendum reform refugee refugees regard regarding regards regime region regional register \
    registration regularly regulation relations relationship relatively release relief religion \
    religious remark remarkably remember reminder renewal rental repair repeat replacement reply \
    report reporter reporters reports representation representative republic reputation request \
    requirement rescue research researcher reservation reserve residence resident residents resistance \
    resolution resource resources respect response responsibility restaurant restaurants result \
    results retail retirement retreat return revenue review reviewer reviews revised revolution \
    revolutionary reward rhythm rich rifle right rights risk river road rocket role room rooms route \
    rule rules rumor rural sad sadly safe safety saint salary sale sales salon sample sanctions \
    saturday savings scale scandal scene scenery schedule scholar scholarship school schools science \
    sciences scientist scientists scope score scouting scouts screen script sculpture search season \
    seasonal second secondary secondly secret secretariat secretary secrets section sector security \
    seller seminar senate senator senior separate sequel serial series serious seriously servant \
    server service services session set settlement seven several severe shadow share shares sheet \
    shelter sheriff shield ship shipping shoes shop shopping short shortly show shows sign signal \
    significant silence similarly simple simply simultaneously since sincerely singer single sister \
    site sites situation six size skill skills sleep small smart smoking snow social society sociology \
    socialist socialism software soil soldier soldiers solution solutions some somebody somehow \
    someone something sometimes somewhere song songs soon sorry soul sound soundtrack source sources \
    southern space speaker special specialist specialists specialty specific specifically spectrum \
    speech speed spirit spokesman sponsor sport sports spot spring square staff stage stamp standard \
    standards stars start starting state statement states station statistics status steam steel step \
    steps still stock stocks storage store stores stories storm story strategy street streets strength \
    stress strike strong structure student students studies studio study stuff style subject \
    subscription suburb success successful such sudden suddenly sugar suggestion suicide summary summer \
    summit sunday super superb supplement supplier supply support sure surely surgery surprise \
    surprisingly survey survivor suspect symbol symphony symposium syndrome system systems table take \
    talent talk talks tank target task tasks tax taxes taxi teacher teachers teaching team teams \
    technical technician technique techno technologies technology teenager telecommunications \
    telephone television template temple temporary ten tennis term terms terrace territory terror \
    terrorism terrorist terrorists test testament testing text textile thank thankfully thanks \
    thanksgiving that theater theatre their theme then theology theory therapy there therefore \
    therapist thesis they thing things think third thirty this those though thousand thousands threat \
    three through throughout thus ticket tickets tier time timeline times title today together \
    tomorrow tonight tool tools topic topics total tour tourism tourist tournament toward tower town \
    trade tradition traditionally traffic trailer train training transaction transfer transformation \
    transition translation transmission transport transportation travel traveler treasure treasury \
    treatment treaty tree trend trial trials tribe trick trip trophy troops trouble truck true truly \
    trust truth try tuesday tunnel turn tutorial twelve twenty two type typical typically ultimate \
    ultimately unable uncle under understanding undoubtedly unfortunately uniform union unit united \
    units unity universe university unless unlike until update updates upgrade upper upstream urban \
    usage user users usually utility vacation vaccine valley value values van variety various vehicle \
    vehicles venture venue version very veteran veterans vice victim victims victory video videos view \
    village villagers violence virus vision visit visitor visitors vocal voice volume volunteer \
    volunteers vote voter voters voting wages wait waiter war warfare warning warrior was water wave \
    weapon weapons weather web website websites wedding wednesday week weekend weekly weeks weight \
    welcome welfare well western what whatever wheel when whenever where whereas wherever whether \
    which whilst white whole whose why wide wife wild wildlife will win wind window windows wine \
    winner winners winter wireless wisdom wish with within without witness woman women wonder \
    wonderful wood word words work worker workers working workplace works workshop world worldwide \
    worst worth would wow writer writers writing wrong yard year yearly years yes yesterday yet you \
    young your yours youth zone \
    achilles armistice cannabis cuisine cyber deists diaspora encyclical eucharist islam jihad \
    judaism christianity buddhism hinduism karma koran quran bible torah ramadan christmas easter \
    passover halloween january february april june july august september october november december
    """.split(separator: " ").map(String.init))
}
