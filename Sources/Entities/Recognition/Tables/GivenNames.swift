/// Given names frequent in news, folded. Written for this project from general knowledge. Names that are
/// as often a place, a word or a surname are left out: Florence, Grant, Hope.
enum GivenNames {
  /// Whether a folded word is a given name, or begins with one, as Anne-Marie does.
  static func has(_ word: String) -> Bool {
    if all.contains(word) { return true }
    guard let hyphen = word.firstIndex(of: "-") else { return false }
    return all.contains(String(word[..<hyphen]))
  }

  private static let all = Set(
    """
    aaron abdallah abdel abdelaziz abdul abdulaziz abdullah abdulrahman abel abigail abraham ada \
    adam adele aditya adolf adrian agnes agnieszka ahmad ahmed ahmet aidan aimee aisha akbar akira \
    alain alan albert albrecht alec alejandro aleksander aleksandr aleksandra alessandro alex \
    alexander alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali alice alireza \
    alison allan allen allison alvaro alvin alyssa amanda amelia ami amin amina amir amy ana \
    anastasia anatoly anders andre andrea andreas andrei andres andrew andrzej angela angelo angus \
    anil anita anja ann anna annabel anne annette annie anthony antoine anton antonia antonio \
    anwar arash ariel arjun armando arnold arthur arturo arun arvind asad asha ashley ashok asif \
    astrid atul audrey augusto aung ayesha ayman azadeh bahram barack barbara bashar bashir \
    beatrice becky ben benedict benito benjamin bennett bernard bernie bert beth betty beverly \
    bilal bill birgit bjorn blake bob bogdan boris boutros brad bradley brandon brenda brendan \
    brent brett brian bridget brigitte bruce bryan burak byron caleb camilla camille candace carl \
    carla carlo carlos carmen carol carolina caroline carolyn carrie casey cassandra catherine \
    cecile cecilia cesar chandra charlene charles charlie charlotte chelsea cheryl chloe chris \
    christa christian christina christine christoph christophe christopher chuck cindy claire \
    clara clarence claude claudia claudio clement cliff clifford clive clyde colin colleen conor \
    conrad constance cornelius cory courtney craig cristina curtis cynthia cyril cyrus dagmar \
    dalia damian damien dan daniel daniela daniele danielle danny daphne dariush darren darryl \
    dave david davide dean debbie deborah debra deepak delia denis denise dennis derek desmond \
    devin diana diane didier diego dieter dilip dimitri dina dirk dmitri dmitry dominic dominique \
    don donald donna dora doris dorothy doug douglas duncan dustin dwight dylan ebrahim eddie \
    edgar edith edmund eduardo edward edwin efraim ehud eileen elaine eleanor elena elias elie \
    elijah elise elizabeth ella ellen elliot elliott elsa emil emile emilia emilio emily emir emma \
    emmanuel emre enrico enrique eric erica erich erik erika erin ernest ernesto ernst esther \
    ethan eugene eunice eva evan eve evelyn ezra fabio faisal farah fariba farid farouk fatemeh \
    fatima felicity felix ferdinand fernanda fernando fidel filip fiona florian frances francesca \
    francesco francis francisco franco francois frank franklin franz fred frederic frederick freya \
    friedrich fritz gabriel gabriela gabriele gail garrett gary gavin gayle gene geoffrey georg \
    george georges georgina gerald geraldine gerard gerhard gerry ghassan gideon gilbert gilles \
    gina giorgio giovanni giulia giuseppe glen glenn gloria godfrey gonzalo gordon graham greg \
    greta gretchen grigory guido guillermo gunther gustav gustavo habib haider hakim haley hamed \
    hamid hana hanan hanif hank hanna hannah hannes hans harold haroon harriet harry hartmut \
    harvey hasan hashim hassan hazel heather hector heidi heinrich heinz helen helena helga helmut \
    henri henrik henry herbert herman hermann heshmat hilary hillary hiroshi homer horace horst \
    hosni hossein houshang howard hubert hugh hugo humberto hussein ian ibrahim ibrahima ida \
    ignacio ignatius igor ilan ilham ilse ilya iman imran ines ingrid ioannis ira irene irina irma \
    irving isaac isabel isabella isabelle isaiah ismail itzhak ivan ivo jack jackie jacob \
    jacqueline jacques jaime jake jamal james jamie jamil jan jana jane janet janez janice jared \
    jasmine jason jasper javad javier jay jean jeanne jeannie jeb jed jeff jeffery jeffrey jenna \
    jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joachim joan \
    joanna joanne joao joaquin joe joel joey johan johann johanna johannes john johnny jon jonas \
    jonathan jordi jorg jorge joris jose josef joseph josephine josh joshua joyce juan juanita \
    judah judith judy jules julia julian julie juliet juliette julio julius jung jurgen justin \
    justine kai kamal kamran kareem karen karim karin karina karl karla kasper kate katherine \
    kathleen kathryn kathy katie katrina kay kayla keiko keir keith kelly kelvin ken kendra \
    kenneth kenny kerry kevin khaled khalid khalil kieran kim kimberly kirk kirsten klaus kofi \
    konrad konstantin krishna krista kristen kristin kristina kurt kyle kylie lakshmi lamar \
    larissa larry lars latif latoya laura lauren laurent laurie lawrence layla leah lech leila \
    lena lennart leo leon leonard leonardo leonid leopold leroy leslie lester leticia levi lewis \
    liam lidia lila lilian liliana lillian lily lina linda lindsey linus lionel lisa liz lizzie \
    lloyd lois lola lorenzo loretta lori lorraine lothar louis louise luc luca lucas lucia luciano \
    lucie lucille lucinda lucy ludwig luigi luis luisa luiz luke lydia lyle lynda lyndon lynn \
    mabel maciej maddie madeleine madeline magdalena maggie magnus mahdi mahmoud majid malcolm \
    malik manfred mansour manuel manuela mara marc marcel marcela marcelo marcia marcin marco \
    marcos marcus margaret margarita margot maria marian mariana marianne mariano marie marilyn \
    marina mario marion marisa marjorie mark marko markus marlene marsha marshall marta martha \
    marti martin martina martine marty marvin mary maryam masha masood masoud massoud mathias \
    mathieu matilda matt matteo matthew matthias maureen maurice mauricio maxim maxime maxwell \
    maya megan mehdi mehmet mehran mei melanie melinda melissa melvin meredith mia micah michael \
    michaela michał michel michele michelle mickey miguel mikael mike mikhail mildred milton mina \
    mindy miranda miriam misha mitch mitchell mitt mohamad mohamed mohammad mohammed mohandas \
    mohsen moira molly mona monica monique morgan morris mortimer moshe mostafa muammar muhammad \
    mukesh murad muriel murray musa mustafa myra myron nabil nada nadeem nadia nadine nancy naomi \
    napoleon narendra naser nasser natalia natalie natasha nathalie nathan nathaniel neal neil \
    nelson nestor nicholas nick nicola nicolai nicolas nicole niels nigel nikita nikki nikola \
    nikolai nils nina nino noah noam noel noor nora norbert noreen norma norman norris nouri \
    octavio olaf ole oleg olga oliver olivia olivier omar omer orville osama oscar osman otto owen \
    pablo paige pam pamela paolo pascal patricia patricio patrick patsy patty paul paula paulina \
    pauline paulo pavel pedro peggy penelope percy perry peter petr petra phil philip philippa \
    philippe phillip phoebe phyllis pierre pieter polly prakash priscilla priya qasem quentin \
    quincy rachael rachel rafael rafiq rahul raj rajesh rajiv ralf ralph ramesh ramin ramon ramzi \
    randall randy ranjit raoul raphael rashid raul ravi raymond rebecca recep reginald reinhard \
    remi renata renate rene renee reza rhonda ricardo riccardo richard rick ricky rita robert \
    roberta roberto robin rocco rod roderick rodney rodolfo rodrigo rogelio roger roland rolf \
    romain roman romeo ron ronald ronnie rosa rosalind rosemary ross roxanne roy ruben rudolf \
    rudolph rudy rufus rupert russ russell ruth ryan ryszard sabine sabrina sadegh sadiq saeed \
    salim sally salma salman salvatore sam samantha samir samira sammy samuel sander sandra sanjay \
    sara sarah sasha saul scarlett scott sean sebastian sepp serena serge sergei sergey sergio \
    seth shahid shahram shane shannon shari sharif sharon shaun shawn sheila shelby sheldon \
    shelley sherry shirin shirley shlomo siegfried sigmund silvia silvio simon simone siobhan \
    slobodan solomon sonia sonja sophia sophie soren spencer stacey stacy stan stanislav stanisław \
    stanley stefan stefania stefano stella stephan stephanie stephen steve steven stewart stuart \
    subhash sue sunil suresh susan susana susanne suzanne sven svetlana sylvia sylvie tadeusz taha \
    takeshi talal tamar tamara tammy tanya tara tariq tatiana tatyana ted teddy terence teresa \
    terrance terrence terri terry tess tessa thaddeus thea thelma theo theodor theodore theresa \
    thierry thomas thorsten tiffany tilda tim timothy tina tobias todd tom tomas tomasz tommy toni \
    tony tracey traci tracy travis trent trevor tricia tristan trudy tucker tyler tyrone ulrich \
    umberto uri ursula usman uwe vaclav valentin valentina valeria valerie vanessa vasily vera \
    verena vernon veronica vicente vicki vicky victor victoria vikram viktor vince vincent \
    vincenzo viola virgil vivian vivien vladimir vladislav volker volodymyr wade waleed walid \
    wallace wally walter wanda warren wayne wendell wendy werner wes wesley whitney wilfred \
    wilhelm willem william willie wilma winifred winston wojciech wolfgang woodrow xavier yahya \
    yair yan yann yasmin yasser yitzhak yoko yoshi yuki yuri yusef yusuf yves yvette yvonne \
    zachary zack zahra zainab zbigniew zeinab zelda zia zoe zoltan
    """.split(separator: " ").map(String.init))
}
