/// Organizations, outlets and platforms of one word that everybody knows and models mistake for persons
/// and places. Written for this project from general knowledge.
enum KnownOrganizations {
  /// Whether a folded name, or an acronym's letters, is that of a well-known organization.
  static func has(_ name: String) -> Bool { names.contains(name.withoutHyphens) }
  // Keys have spaces where names have hyphens.
  private static let names = Set(
    """
    twitter facebook youtube instagram tiktok whatsapp snapchat linkedin reddit pinterest tumblr \
    wikipedia wikileaks myspace flickr skype netflix hulu spotify google microsoft amazon yahoo ebay \
    paypal uber lyft airbnb tesla nvidia samsung sony nintendo toshiba panasonic hitachi mitsubishi \
    toyota nissan hyundai volkswagen mercedes-benz porsche ferrari peugeot citroën renault volvo \
    boeing airbus lockheed raytheon siemens bosch philips nokia ericsson vodafone verizon comcast \
    walmart ikea starbucks mcdonald's pepsi coca-cola nestlé nestle unilever pfizer moderna \
    astrazeneca novartis monsanto exxonmobil chevron gazprom rosneft lukoil aramco petrobras enron \
    halliburton citigroup jpmorgan barclays hsbc ubs nasdaq visa mastercard \
    reuters bloomberg forbes politico buzzfeed vox axios breitbart newsweek pravda izvestia tass \
    xinhua al-jazeera aljazeera al-arabiya alarabiya haaretz bbc cnn nbc cbs abc msnbc pbs npr espn \
    mtv hbo afp upi irna presstv hezbollah hizbullah hamas fatah taliban al-qaeda mossad kremlin \
    pentagon knesset bundestag duma interpol europol unicef unesco unhcr nato opec nasa fbi cia nsa \
    kgb fsb mi5 mi6 nhs epa fda fema wto imf oecd oas osce who un eu eec aclu naacp nra peta \
    greenpeace oxfam nba nfl nhl mlb fifa uefa ioc github gitlab mozilla firefox debian ubuntu \
    18f gsa usda usgs uscis noaa omb opm irs nist
    """.split(separator: " ").map { $0.split(separator: "-").joined(separator: " ") })
}
