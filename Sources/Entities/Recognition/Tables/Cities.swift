/// Large cities, regions, rivers, islands and seas of the world. Written for this project from general
/// knowledge. Names that are as often a person's are left out: Charlotte, Lincoln, Victoria.
enum Cities {
  /// Whether a folded name is that of a well-known place.
  static func has(_ name: String) -> Bool { names.contains(name.withoutHyphens) }

  private static let names = Set(
    rows.split(whereSeparator: { $0 == "\n" || $0 == "," }).map {
      $0.drop { $0 == " " }.description
    })

  private static let rows = """
    london,manchester,birmingham,liverpool,leeds,glasgow,edinburgh,belfast,cardiff,sheffield,bristol
    nottingham,leicester,newcastle,southampton,portsmouth,plymouth,oxford,cambridge,brighton,aberdeen
    dublin,cork,galway,limerick,paris,lyon,marseille,toulouse,bordeaux,lille,strasbourg,nantes,nice
    rennes,grenoble,montpellier,cannes,avignon,calais,rouen,berlin,hamburg,munich,cologne,frankfurt
    stuttgart,dusseldorf,dortmund,essen,leipzig,dresden,hanover,nuremberg,bremen,bonn
    heidelberg,vienna,salzburg,graz,innsbruck,linz,zurich,geneva,basel,bern,lausanne,davos
    rome,milan,naples,turin,venice,bologna,palermo,genoa,verona,trieste,bari,catania,pisa,madrid
    barcelona,seville,valencia,bilbao,granada,malaga,zaragoza,lisbon,porto,amsterdam,rotterdam
    the hague,hague,utrecht,eindhoven,brussels,antwerp,ghent,bruges,liege,luxembourg,copenhagen,aarhus
    odense,oslo,bergen,trondheim,stockholm,gothenburg,malmo,uppsala,helsinki,tampere,turku
    reykjavik,warsaw,krakow,gdansk,lodz,wroclaw,poznan,lublin,prague
    brno,ostrava,bratislava,kosice,budapest,debrecen,bucharest,cluj,timisoara,sofia,plovdiv,varna
    belgrade,novi sad,zagreb,split,dubrovnik,osijek,ljubljana,sarajevo,mostar,banja luka,pristina
    skopje,tirana,podgorica,athens,thessaloniki,piraeus,istanbul,ankara,izmir,antalya,bursa,adana
    nicosia,limassol,valletta,moscow,saint petersburg,st petersburg,leningrad,stalingrad
    novosibirsk,yekaterinburg,kazan,samara,omsk,vladivostok,volgograd,grozny,sochi,kaliningrad,murmansk
    kyiv,kiev,kharkiv,odessa,odesa,lviv,donetsk,luhansk,mariupol,kherson,zaporizhzhia,sevastopol,minsk
    vilnius,kaunas,riga,tallinn,tartu,chisinau,tbilisi,yerevan,baku,tashkent,samarkand,almaty,astana
    bishkek,dushanbe,ashgabat,kabul,kandahar,herat,jalalabad,tehran,isfahan,mashhad,shiraz,tabriz,qom
    natanz,ahvaz,bushehr,kermanshah,baghdad,basra,mosul,fallujah,kirkuk,erbil,najaf,karbala,tikrit
    ramadi,samarra,damascus,aleppo,homs,hama,raqqa,idlib,latakia,beirut,tripoli,sidon,tyre,amman,aqaba
    jerusalem,tel aviv,haifa,gaza,gaza city,ramallah,hebron,nablus,jenin,bethlehem,rafah,khan younis
    riyadh,jeddah,mecca,medina,dammam,kuwait city,manama,doha,dubai,abu dhabi,sharjah,muscat,sanaa
    aden,hodeidah,cairo,alexandria,giza,suez,port said,luxor,aswan,khartoum,omdurman,darfur,benghazi
    misrata,tunis,algiers,oran,casablanca,rabat,marrakesh,fez,tangier,dakar,bamako,timbuktu,accra
    kumasi,lagos,abuja,kano,ibadan,abidjan,lome,ouagadougou,niamey,freetown,monrovia,conakry,banjul
    yaounde,douala,libreville,kinshasa,lubumbashi,brazzaville,luanda,addis ababa,asmara,mogadishu
    djibouti city,nairobi,mombasa,kampala,entebbe,kigali,bujumbura,dodoma,dar es salaam,zanzibar,lusaka
    harare,bulawayo,lilongwe,maputo,johannesburg,cape town,pretoria,durban,soweto,windhoek,gaborone
    antananarivo,port louis,karachi,lahore,islamabad,rawalpindi,peshawar,quetta,faisalabad,multan
    abbottabad,delhi,new delhi,mumbai,bombay,kolkata,calcutta,chennai,madras,bangalore,bengaluru
    hyderabad,ahmedabad,pune,jaipur,lucknow,kanpur,nagpur,surat,bhopal,indore,patna,agra,varanasi
    amritsar,chandigarh,kochi,trivandrum,thiruvananthapuram,guwahati,srinagar,goa,panaji,panjim,noida
    greater noida,gurgaon,gurugram,faridabad,ghaziabad,mysore,coimbatore,madurai,visakhapatnam
    dhaka,chittagong,colombo,kandy,jaffna,kathmandu,pokhara,thimphu,male,yangon,rangoon,mandalay
    naypyidaw,bangkok,chiang mai,phuket,pattaya,vientiane,luang prabang,phnom penh,siem reap,hanoi
    ho chi minh city,saigon,da nang,hue,haiphong,kuala lumpur,penang,johor bahru,malacca,jakarta
    surabaya,bandung,yogyakarta,medan,denpasar,manila,quezon city,cebu,davao,dili,beijing,peking
    shanghai,guangzhou,shenzhen,tianjin,chongqing,chengdu,wuhan,nanjing,hangzhou,xi'an,xian,suzhou
    qingdao,dalian,harbin,shenyang,kunming,lhasa,urumqi,hong kong,macau,macao,kowloon,taipei,kaohsiung
    taichung,tainan,seoul,busan,pusan,incheon,daegu,daejeon,gwangju,pyongyang,kaesong,tokyo,osaka
    kyoto,yokohama,nagoya,sapporo,kobe,fukuoka,hiroshima,nagasaki,sendai,fukushima,okinawa,ulan bator
    ulaanbaatar,sydney,melbourne,brisbane,perth,adelaide,canberra,hobart,gold coast,fremantle,geelong
    auckland,wellington,christchurch,dunedin,port moresby,suva,honolulu,new york,new york city
    los angeles,chicago,houston,philadelphia,phoenix,san antonio,san diego,dallas,san jose,austin
    jacksonville,fort worth,columbus,san francisco,indianapolis,seattle,denver,boston,el paso
    nashville,detroit,oklahoma city,portland,las vegas,memphis,louisville,baltimore,milwaukee
    albuquerque,tucson,fresno,sacramento,kansas city,atlanta,colorado springs,omaha,raleigh,miami
    oakland,minneapolis,tulsa,tampa,new orleans,cleveland,anaheim,pittsburgh
    st louis,saint louis,cincinnati,anchorage,toledo,newark,saint paul,buffalo,orlando
    salt lake city,boise,spokane,tacoma,santa fe,santa barbara,santa monica,santa clara,palo alto
    cupertino,berkeley,pasadena,long beach,hollywood,beverly hills,brooklyn,manhattan,queens,bronx
    staten island,harlem,albany,syracuse,rochester,hartford,new haven,providence,baton rouge
    little rock,chattanooga,knoxville,savannah,tallahassee,fort lauderdale
    annapolis,dover,trenton,princeton,atlantic city,jersey city,hoboken,scranton,harrisburg,des moines
    topeka,wichita,fargo,bismarck,sioux falls,sioux city,cheyenne,boulder,reno,flagstaff,galveston
    corpus christi,lubbock,waco,toronto,montreal,vancouver,ottawa,calgary,edmonton,winnipeg
    quebec city,halifax,saskatoon,regina,mexico city,guadalajara,monterrey,tijuana,ciudad juarez
    acapulco,cancun,puebla,oaxaca,veracruz,guatemala city,tegucigalpa,managua
    san salvador,panama city,havana,santiago de cuba,guantanamo,guantanamo bay,kingston,port-au-prince
    port au prince,santo domingo,san juan,nassau,bridgetown,port of spain,bogota,medellin
    cali,cartagena,barranquilla,caracas,maracaibo,quito,guayaquil,lima,cusco,cuzco,arequipa
    la paz,cochabamba,potosi,sucre,asuncion,montevideo,buenos aires,cordoba,rosario
    mendoza,santiago,valparaiso,brasilia,sao paulo,rio de janeiro,rio
    salvador da bahia,fortaleza,recife,porto alegre,manaus,belo horizonte,curitiba

    california,texas,florida,ohio,michigan,illinois,pennsylvania,massachusetts,connecticut,rhode island
    vermont,new hampshire,maine,new jersey,delaware,maryland,north carolina,south carolina,tennessee
    kentucky,alabama,mississippi,louisiana,arkansas,missouri,iowa,minnesota,wisconsin,north dakota
    south dakota,nebraska,kansas,oklahoma,colorado,wyoming,montana,idaho,utah,arizona,new mexico,nevada
    oregon,washington state,alaska,hawaii,west virginia,puerto rico,guam,long island,cape cod
    silicon valley,new england,midwest,ontario,quebec,british columbia,alberta,manitoba
    saskatchewan,nova scotia,new brunswick,newfoundland,yukon,northwest territories,nunavut
    new south wales,queensland,tasmania,south australia,western australia,northern territory
    england,scotland,wales,northern ireland,ulster,cornwall,devon,dorset,kent,sussex,essex,surrey
    norfolk,suffolk,yorkshire,lancashire,cheshire,derbyshire,cumbria,wiltshire,hampshire,somerset
    gloucestershire,oxfordshire,northumberland,shropshire,normandy,brittany,provence,alsace,lorraine
    picardy,burgundy,gascony,flanders,wallonia,brabant,bavaria,saxony,prussia,hesse,westphalia,silesia
    pomerania,galicia,catalonia,andalusia,castile,aragon,basque country,tuscany,lombardy,piedmont
    sicily,sardinia,corsica,crete,malta,majorca,ibiza,canary islands,azores,madeira,transylvania,bohemia
    moravia,dalmatia,bosnia,herzegovina,kosovo,macedonia,thrace,anatolia,crimea,donbas,donbass,siberia
    chechnya,dagestan,caucasus,tatarstan,abkhazia,south ossetia,transnistria,nagorno-karabakh
    nagorno karabakh,kurdistan,khuzestan,baluchistan,balochistan,kashmir,jammu,punjab,sindh,waziristan
    helmand,gujarat,rajasthan,kerala,tamil nadu,karnataka,maharashtra,andhra pradesh,uttar pradesh
    madhya pradesh,bihar,west bengal,bengal,assam,orissa,odisha,haryana,tibet,xinjiang,inner mongolia
    manchuria,hainan,guangdong,sichuan,hunan,hubei,hokkaido,honshu,kyushu,shikoku,java,sumatra,borneo
    bali,sulawesi,aceh,east timor,papua,mindanao,luzon,west bank,gaza strip,golan heights,sinai,galilee
    negev,judea,samaria,hejaz,mesopotamia,maghreb,sahel,sahara,western sahara,biafra,katanga,transvaal
    patagonia,amazon basin,yucatan,chiapas,baja california,sinaloa
    asia,africa,europe,north america,south america,latin america,central america,antarctica,oceania
    middle east,far east,near east,southeast asia,east asia,south asia,central asia,western europe
    eastern europe,central europe,north africa,east africa,west africa,southern africa,balkans,levant
    scandinavia,iberia,caribbean,west indies,east indies,polynesia,soviet union,yugoslavia
    czechoslovakia,east germany,west germany,rhodesia,persia,ottoman empire,balkan peninsula
    danube,rhine,seine,thames,elbe,oder,vistula,volga,dnieper,drava,sava,tigris,euphrates,nile,congo
    niger river,zambezi,ganges,indus,brahmaputra,mekong,yangtze,yellow river,amazon,orinoco,potomac
    hudson river,rio grande,mississippi river,missouri river,ohio river,colorado river,alps,andes
    himalayas,himalaya,pyrenees,rockies,rocky mountains,appalachians,urals,carpathians,everest
    mount everest,kilimanjaro,atlantic,pacific,atlantic ocean,pacific ocean,indian ocean,arctic ocean
    mediterranean,mediterranean sea,black sea,red sea,dead sea,caspian sea,baltic,baltic sea,north sea
    persian gulf,gulf of mexico,south china sea,english channel,suez canal,panama canal,gibraltar
    bosphorus,dardanelles,strait of hormuz,wall street,broadway,times square,capitol hill,downing street
    """
}
