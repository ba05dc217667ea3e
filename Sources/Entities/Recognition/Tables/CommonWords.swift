/// English words that a capital does not make a name of. Written for this project from general
/// knowledge. Words that are family names too are left out: Baker, Cook, Rice, May.
enum CommonWords {
  static let all = Set(
    """
    able about above abroad absence academic access accident account accounting across action \
    actor actress actually address admission adult advance advertising advice affair affairs after \
    afternoon again against agenda agreement agriculture ahead aircraft airline airport album \
    alcohol algorithm all alliance almost alone along already also although always amateur \
    ambassador amendment among amount analysis analyst ancient and animal animals anniversary \
    annual another answer anybody anyone anything anyway apartment apparently appeal appendix \
    application approach approval architecture archive area argument army around arrest arrival \
    article artists assault assembly assessment assistance assistant associate athlete athletics \
    attack attempt attendance attention attitude audience audio audit author authorities authority \
    autumn available avenue average award awards awareness background balance bankruptcy baseball \
    basically basketball battle beautiful beauty because bedroom before behavior behind being \
    belief below benefit benefits besides better between beyond bicycle billion biography biology \
    birth birthday blog blood board bodyboarding books border both breakfast breaking brief \
    briefing broadband broadcast broker brother building buildings bureaucracy business businesses \
    businessman busy cabinet calendar call camera cancer candidate candidates capital career cars \
    catalog category cattle cause celebrity center central century ceremony certainly chairman \
    challenge champion champions championship change chapter character charge charity chart cheap \
    cheerleading chemistry chief childhood children choice cholera chorus cinema citizen citizens \
    city civil civilian class classic clear clearly client climate clinic closing clothes clothing \
    coach coaching coalition code collection college color combat comedy comfort commander comment \
    comments commerce commercial commitment committee common communication communications \
    community company comparison compensation competition complaint complete compliance component \
    composer computer computers computing concert conclusion condition conference confidence \
    conflict congratulations connection consequently conservation constitution construction \
    consultant consulting consumer contact contemporary content contents context contract \
    contribution control convention conversation copy copyright corporate correspondent corruption \
    cost costs could council counsel couple courage course coverage credit crime crisis critic \
    criticism critics culture currency current currently curriculum customer customers customs \
    cyber daily damage danger data database date daughter daytime dead dealer death debate debt \
    decade decision decor deep defendant defense definitely definition degree delegate delegation \
    delivery demand democracy department departure deposit description design designer desk \
    despite dessert details development device devices dialog diary dictator diet difference \
    different digital dinner diplomacy diplomat direct direction director directory disaster \
    discovery discussion disease display distance distribution district diversity division doctors \
    document documents does domain double download dozen drama drawing dream dress drink drive \
    drug drugs due during duty each earlier earthquake eastern easy economics economist economy \
    edition editor editorial education effect effective effort eight either election elections \
    electricity electronics elsewhere email embassy emergency emperor empire employee employees \
    employer employment encyclopedia end enemy energy engine engineer engineering engineers enough \
    ensemble enterprise entertainment entrance entry environment episode equality equipment \
    especially estate etc evening event events eventually ever every everybody everyone everything \
    evidence evolution exactly example excellence excellent except exception exchange exclusive \
    excuse executive exercise exhibition exile experience experiment expert experts explanation \
    exploration export extension extra extreme fabulous facility fact factory faculty failure \
    fairly fall family famous fans farmers fashion fathers feature features federal fee feedback \
    feeling fellow female festival fiction fifth figure file film films final finally finance \
    finances finding finest finish firefighters first fishing fitness five flavor flight floor \
    focus follow following foods football force foreign forever former formerly fortunately \
    forward foundation founder four fourth free freedom freight frequently fresh friday friendly \
    friends fruit fuel full function fund funding funds furniture further furthermore future \
    gallery games garage garbage gardens gas gender general generally generation gentlemen \
    geography geology girl girls give given goal goals going golf gospel governance government \
    governor grade graduate grammar grandfather grandmother graphic graphics great greatest \
    greetings group groups growth guarantee guard guest guests guidance guide guideline guitar \
    guys habit half happy hardware hate have headline headquarters health healthcare hearing heat \
    heaven heavy height hell hello help helpful helping hence here heritage heroes high higher \
    highway historian history hobby hockey holidays home homeland homepage honestly honor \
    hopefully horror horses hospital host hot hotel hour hours housing how however human \
    humanitarian humanity humans hundred hundreds hurricane husband ideal ideas identity ideology \
    illegal illustration image images imagine immediately immigrant immigration impact importance \
    important improvement include included includes including income incorporated increase indeed \
    independence independent index indicator individual industry inflation information \
    infrastructure initially initiative injury innovation inquiry insight inspector installation \
    instead institute institution instruction instrument insurance integration intelligence \
    interest interior intermediate international internet interview introduction investigation \
    investigators investment investor investors invitation issue issues item items job jobs joint \
    journal journalism journalist journey judgment judiciary junior jurisdiction jury just kindest \
    kinda kitchen know knowledge label labels laboratory lack ladies landscape language languages \
    large largest laser last lastly late later latest laughter launch laws lawyer lawyers lead \
    leader leaders leadership league learning least leather leave lecture left legal legend \
    legislation legislature leisure lesson less letter letters level liberal liberation liberty \
    library license lieutenant life lifetime light like likely likewise limit limited line link \
    links list listen listing literature little live lives living loan local location locomotive \
    logic logistics lovely lower loyalty lunch luxury machinery magazine main mainly maintenance \
    majority make maker male manage management manager managers managing manual manufacturer many \
    map marathon market marketing markets marriage martial martyr mass master masters match \
    material materials math mathematics matter maybe meal mean meaning meanwhile measure measures \
    meat mechanics medal media medicine meeting meetings member members membership memorandum \
    memorial memory men menu merchandise message messages metal method methods metro middle \
    midnight midwife might military milk millennium million mind mineral minister ministers \
    ministry minor minority minute minutes mirror mission mobile mode models modern module moment \
    monarch monarchy monday money month monthly months monument mood moral more moreover morning \
    mortgage most mostly mothers motion motor mountains mouth movement movie movies much mudslide \
    murder museum music musical musician must mutual myself mystery myth name named names nation \
    national nations native natural naturally nature navy near nearby nearly necessary need \
    needless needs negotiation neighbor neighborhood neither network networks never nevertheless \
    new news newsletter newspaper next nice night nightlife nights nine nobody noise none \
    nonetheless nonprofit nonsense normal normally northern note notes nothing notice \
    notwithstanding novel nowadays number numbers nutrition object objective observation observer \
    obviously occasionally offense offer offering office officer officers official officials often \
    okay old olympics once one ones online only open opening operation operations operator opinion \
    opponent opportunity opposition option options orchestra order ordinary organic organization \
    original originally orthodox others otherwise outdoor outlook outside outstanding over overall \
    overseas overview own owner owners package pages painting pair panel paper papers paragraph \
    parent parents parking parliament part participant participants parties partner partners \
    partnership parts party passenger passengers passion password past patent path patient \
    patients patrol pattern payment penalty pension people peoples perfect performance perhaps \
    period permission permit person personally personnel perspective phase philosophy phone photo \
    photographer photography photos phrase physician physics picture pictures piece pizza place \
    places plan planet planning plans plants plastic platform play player players playing please \
    plenty plus poem poems poetry point police policies policy political politician politicians \
    politics poll pollution population portal portfolio portion portrait position possibly poster \
    potential poverty powerful practice prayer preface preliminary premier premium preparation \
    presence presentation presently president press pressure previous previously prices primary \
    prime princess principal principle print printing prior priority prison prisoner privacy \
    private prize probably problem problems procedure proceedings process processing producer \
    product production products profession professional professor profile profit program \
    programmer programming programs progress project projects promotion proof property proposal \
    prosecutor protection protest protestant protesters protocol provenance province provision \
    psychology public publication publications publicity publisher publishing purchase pure \
    purpose qualification quality quantity quarter quartz question questions quickly quiet quite \
    quiz quote racing radiation radio railroad railway rally range rapid rarely rate rather rating \
    reaction readers reading ready reality really realtor reason reasons rebel rebels receipt \
    recent recently reception recipe recommendation record recording records recovery recruitment \
    reduction reference referendum reform refugee refugees regard regarding regards regime region \
    regional register registration regularly regulation relations relationship relatively release \
    relief religion religious remark remarkably remember reminder renewal rental repair repeat \
    replacement reply report reporter reporters reports representation representative republic \
    reputation request requirement rescue research researcher reservation reserve residence \
    resident residents resistance resolution resource resources respect response responsibility \
    restaurant restaurants result results retail retirement retreat return revenue review reviewer \
    reviews revised revolution revolutionary rhythm rifle right rights risk role room rooms route \
    rules rumor rural sad safe safety saint salary sale sales salon sanctions saturday savings \
    scale scandal scene scenery schedule scholar scholarship schools science sciences scientist \
    scientists scope score scouting scouts screen script sculpture search season seasonal second \
    secondary secondly secret secretariat secretary secrets section sector security seller seminar \
    senate senator senior separate sequel serial series serious seriously servant server service \
    services session set settlement seven several severe shadow share shares sheet shelter shield \
    shipping shoes shop shopping shortly show shows sign signal significant silence similarly \
    simple simply simultaneously since sincerely single site sites situation six size skill skills \
    sleep smoking social society sociology socialist socialism software soil soldiers solution \
    solutions some somebody somehow someone something sometimes somewhere songs soon sorry soul \
    sound soundtrack source sources southern space special specialist specialists specialty \
    specific specifically spectrum speech speed spokesman sponsor sport sports spot stamp standard \
    standards start starting state statement states station statistics status steam step steps \
    still stocks storage store stores stories strategy streets strength stress strike structure \
    student students studies studio study stuff style subject subscription suburb success \
    successful such sudden suddenly suggestion suicide summary summit sunday super superb \
    supplement supplier supply support sure surely surgery surprise surprisingly survey survivor \
    suspect symbol symphony symposium syndrome system systems table take talent talk talks tank \
    target task tasks tax taxes taxi teachers teaching team teams technical technician technique \
    techno technologies technology teenager telecommunications telephone television template \
    temporary ten tennis term terms terrace territory terror terrorism terrorist terrorists test \
    testament testing text textile thank thankfully thanks thanksgiving that theater theatre their \
    theme then theology theory therapy there therefore therapist thesis they thing things think \
    third thirty this those though thousand thousands threat three through throughout thus ticket \
    tickets tier time timeline times title today together tomorrow tonight tool tools topic topics \
    total tour tourism tourist tournament toward tradition traditionally traffic trailer training \
    transaction transfer transformation transition translation transmission transport \
    transportation travel traveler treasure treasury treatment treaty trend trial trials tribe \
    trip troops trouble truck truly truth try tuesday tunnel tutorial twelve twenty two type \
    typical typically ultimate ultimately unable uncle under understanding undoubtedly \
    unfortunately uniform union unit united units unity universe university unless unlike until \
    update updates upgrade upper upstream urban usage user users usually utility vacation vaccine \
    value values van variety various vehicle vehicles venture venue version very veteran veterans \
    victim victims video videos villagers violence virus vision visit visitor visitors vocal \
    volume volunteer volunteers vote voter voters voting wages wait waiter war warfare warning \
    warrior was weapon weapons web website websites wedding wednesday weekend weekly weeks weight \
    welcome welfare western what whatever when whenever where whereas wherever whether which \
    whilst whole whose why wide wife wildlife will win wind window windows winners wireless wisdom \
    with within without witness woman women wonderful word words workers working workplace works \
    workshop worldwide worst would wow writers writing wrong year yearly years yes yesterday yet \
    you your yours zone achilles armistice cannabis cuisine deists diaspora encyclical eucharist \
    islam jihad judaism christianity buddhism hinduism karma koran quran bible torah ramadan \
    christmas easter passover halloween january february july september october november december
    """.split(separator: " ").map(String.init))
}
