/// Given names frequent in English-language news. Written for this project.
enum GivenNames {
  static let all = Set(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander \
    alexandra alfred ali alice alireza amir amy ana andrea andreas andrew angela anna anne anthony \
    antonio arash arthur ashley barack barbara ben benjamin bernard bernie bill bob boris brad brian \
    bruce carl carlos carol caroline catherine charles chris christian christina christopher claire \
    colin cory craig dalia dan daniel david dean deborah denis dennis diana diego dmitry donald donna \
    doug douglas ebrahim edward elena elizabeth emily emma emmanuel eric eva fatima felix fernando \
    frank fred gary george gerald gordon graham greg hamid hannah hans harold harry hasan hassan \
    heather helen henry heshmat hillary hossein howard hugh hussein ian ibrahim igor ivan jack jacob \
    jacques james jamal jan jane janet jason javad jean jeff jennifer jeremy jerry jessica jim joan \
    joe john jonathan jorge jose joseph joshua juan judy julia julian julie karen kate katherine \
    keith kelly ken kevin khalid kim larry laura lawrence leon lewis linda lindsey lisa louis lucas \
    lucy luis mahmoud maria marie mario mark martin mary maryam massoud masoud matt matthew megan \
    mehdi melissa michael michel michele michelle mike mohammad mohammed mohamed mohsen mostafa \
    muhammad nancy naser nasser natalie nathan nicholas nick nicole nigel oliver olga omar oscar \
    pamela patricia patrick paul pedro peter philip rachel ralph ramin raymond rebecca reza richard \
    rick robert robin roger ron ronald rosa ross roy rudy russell ruth ryan saeed salman sam samuel \
    sandra sara sarah scott sean sergei sharon simon sophie stephen steve steven stuart sue susan \
    tariq ted teresa terry thomas tim timothy todd tom tony ursula victor victoria vincent vladimir \
    walter wayne wendy william xavier yasser yusuf zahra
    """.split(separator: " ").map(String.init))
}
