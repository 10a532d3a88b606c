"""The words by which English news can be read without a parser: verbs of saying, roles, pronouns, joints."""

from briefing.language import almanac


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FINITE = _set("""
    is are was were am be been has have had will would can could may might must should did does do said says told added
    also came comes took takes made makes went goes fell rose began begins saw sees gave gives led leads got not became
""")
"""Words that a noun phrase does not hold: where one stands, a clause has begun."""

PRONOUNS = _set("he she they it i we you who this that one")

SAY_ALWAYS = _set("""
    said says told stated warned insisted argued wrote tweeted urged welcomed condemned praised emphasized
    emphasised stressed reiterated expressed vowed pledged demanded
""")
"""Verbs that report whatever follows them."""

SAY_SOMETIMES = _set("""
    say tells adds added noted warns insists argues claimed announced confirmed clarified explained acknowledged denied
    denies writes declared admitted suggested predicted asserted maintained promised conceded recalled alleged testified
    remarked commented rejected dismissed criticised criticized concluded urges asked
""")
"""Verbs that report where "that", a clause or a quotation follows."""

SAY_PHRASES = ("called for", "called on", "pointed out", "pressed for")

ROLES = _set("""
    minister president premier chancellor king queen prince princess emir sheikh pope bishop archbishop cardinal
    ayatollah spokesman spokeswoman spokesperson secretary ambassador envoy diplomat senator congressman congresswoman
    representative governor mayor lawmaker mp speaker leader chairman chairwoman chair chief head director commissioner
    commander general gen admiral colonel col captain lieutenant lt sergeant sgt major officer inspector superintendent
    sheriff constable judge justice attorney lawyer prosecutor professor prof doctor dr analyst economist expert
    researcher scientist author journalist reporter editor ceo cfo founder executive manager coach player striker
    quarterback midfielder goalkeeper actor actress singer rapper comedian host star candidate nominee activist adviser
    advisor aide official deputy politician rep sen gov rev reverend pastor imam resident witness owner president-elect
    negotiator strategist counsel administrator coordinator treasurer mathematician physicist trader banker investor
    engineer pilot astronaut investigator brigadier rabbi dean principal teacher student farmer nurse midwife surgeon
    driver miner fisherman shopkeeper neighbour neighbor survivor volunteer paramedic firefighter lifeguard skipper
""")

MODIFIERS = _set("""
    former ex-president acting interim top senior deputy vice prime foreign interior defence defense finance health
    military chief assistant associate under opposition party state house senate police fire press national general
    supreme co-founder outgoing incoming longtime veteran late fellow current us-backed running back wide receiver head
    executive managing security army navy air force culture trade education home justice parliament parliamentary
    government presidential club team lead first second lady union rebel church company ministry aviation trade border
    coast fire council city town district county regional provincial federal campaign militant separatist cartel gang
    tribal community youth transport railway harbour harbor port airport hospital prison school university research
    marketing sales operations technology information communications rights legal tax customs immigration aid relief
    rescue disaster intelligence counterterrorism nuclear energy oil gas mining agriculture environment space sports
    football media royal palace labour labor bank
""")
"""Words that stand between a nation and a role: "Iranian *foreign* minister"."""

OFFICES = _set("""
    State Defense Defence Health Education Treasury Staff Homeland Security Interior Commerce Labor Labour Energy
    Transportation Affairs Foreign Justice Agriculture Veterans Human Services Housing Finance Police Army War
""")
"""What a role is "of": "Secretary of *State* Antony Blinken"."""

ORGANISATIONS = _set("""
    Ministry Department Agency Agencies Council Committee Commission Court Government Army Navy Force Forces Guard
    Guards Corps University College School Institute Inc Corp Ltd LLC Company Group Party Association Union Organisation
    Organization Bank Fund House Senate Congress Parliament Pentagon Kremlin Police Bureau Office Center Centre Network
    News Times Post Press Journal Reuters Foundation League Club Team Board Authority Service Services Hospital Church
    Coalition Alliance Movement Brigade Brigades Administration Republic Kingdom States State Nations City County
    Province Region Island Islands Street Road Airport Gulf Sea Ocean River East West North South Cup Championship Games
    Olympics Act Bill Law Treaty Agreement Deal Accord Resolution Amendment Constitution Motors Electric Assembly
    Election Elections Day Week Month Year War Media Twitter Facebook Google Apple Amazon Microsoft Democrat Democrats
    Republican Republicans Cabinet Hall Videos Command Series Store Baseball Football
""")
"""Words of which no person's name is made."""

NATIONS = _set("""
    Iraqi Iranian American British French German Russian Chinese Israeli Turkish Indian Pakistani Afghan Syrian US U.S
    UK UN EU Democratic Republican Former
""")
"""Capitalized words with which a role may begin."""

NOT_NAMES = NATIONS | _set("""
    The A An On In At After Before But And As If When While With For From By To Of It He She They We I This That These
    Those There His Her Their Its Our My Your Mr Mrs Ms Miss Sir Dame Lord Lady Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday January February March April May June July August September October November December Also Then Not
    No Yes According Last Early Late Some Many Most All Both Several So Now Still Later Electing Reuters AP AFP
""")
"""Capitalized words with which no name begins."""

DAYS = frozenset(almanac.DAYS)

BARE = _set("chief leader official star stars head secretary executive manager owner aide candidate nominee minister")
"""Roles that, without an office or a nation, say of no one what they do."""

BYSTANDERS = _set("""
    resident witness survivor nurse driver miner fisherman shopkeeper neighbour neighbor volunteer student farmer fan
""")
"""Roles of people whom news asks how it was: no offices."""

HONORIFICS = _set("dr dr. gen gen. rep rep. reps. sen sen. sens. gov gov. rev rev. lt lt. sgt sgt. prof prof. mps")
"""Titles that, alone, say of no one what they do."""

PARTICLES = _set("al el bin bint ibn abu van von der den de del della da di dos du la le")
"""Small words inside names."""

DANGLING = tuple(
    phrase.strip()
    for phrase in """
    After that, Since that, Before that, Following that, Despite that, Because of that, In response to that, During that
    After this, Since this, Before this, Following this, Despite this, Because of this, In response to this, In this
    In that, With this, With that, Under this, Under that, In response, In return, In turn, In contrast, In comparison
    In other words, In fact, In short, In particular, In this regard, As a result, As such, Instead, Then, Afterward
    Afterwards, Thereafter, Therefore, Thus, Hence, Consequently, Accordingly, For example, For instance
    For this reason, For that reason, On the other hand, By contrast, By comparison, By then, At the same time
    At that time, At that point, At the time, Otherwise, Similarly, Rather, So, Nor, That is why, Even so, Later
    Earlier, Until then, Since then, Soon after, Too, Either way, If so, Perhaps, Of course, Again, Finally, First
    Second, Third, Secondly, Thirdly, Next, Lastly, Indeed, Apparently, Of those, Of these, Of them, Among them
    Among those, Among these, The same, Here, Except, Because, Or
    """.replace("\n", ",").split(",")
    if phrase.strip()
)
"""Openings that point at the sentence before."""

TOLD_OF = _set("""
    accord accusation act action agreement allegation answer approach argument arrangement article attempt basis case
    change charge claim comment complaint concern correspondence crime criticism deal decision demand development
    discovery dispute effort episode evidence finding goal hypothesis idea incident initiative issue judgment matter
    measure meeting method mission model motion move offer order outcome plan point policy practice problem process
    project proposal purpose question reason recommendation remark report request result reversal risk role ruling
    scenario sense situation statement step story strategy suggestion technique theory threat view visit vote warning
""")
"""Things that have been told of where they are "this": a sentence about this proposal leans on the one that made it."""

ADVERBIALS = _set("""
    On In At After Before During While When As Since By For With Under Despite Following Although Though If Because From
    Until Upon Within Without Instead Then Later Earlier Now Today Yesterday Currently Afterward Afterwards Nearly About
    Speaking Asked According Once Among Over Last Only
""")
"""Openings of a phrase that stands before the subject."""

OF_EVERY_ARTICLE = _set("""
    said say says told tell added report according monday tuesday wednesday thursday friday saturday sunday
""")
"""Stems that news uses far more than general writing does, and that carry no content."""

ENACT = _set("""
    passed adopted approved agreed signed issued announced called declared ordered reached accepted imposed granted
    backed endorsed ratified struck brokered enacted lifted finalized rejected
""")
"""Verbs that bring a resolution, a truce or a ban into force."""

PASS = _set("passed adopted approved accepted backed endorsed ratified enacted")
"""Those by which an assembly says yes: one account's "passed" is another's "backed"."""

ANYBODY = _set("""
    people persons person others dead killed died deaths injured wounded hurt missing arrested evacuated displaced
""")
"""What is counted where no kind of people is named."""

HUMAN = _set("""
    people persons men women children troops soldiers civilians officers victims workers passengers voters patients
    students refugees residents protesters employees jobs votes seats members migrants hostages prisoners cases
""")
SUFFERED = _set("""
    killed dead died deaths injured wounded hurt missing arrested detained casualties fatalities displaced
""")
DISTANCES = _set("miles km kilometers kilometres feet metres meters yards inches degrees")
MEASURES = DISTANCES | _set("""
    litre litres liter liters gallons barrels grams kilograms kg pounds ounces tons tonnes acres hectares watts
""")
NOT_MEASURED = _set("""
    year years month months day days week weeks hour hours minute minutes second seconds times time am pm gmt st nd rd
    th p a old ago o
""")
"""Units of ages, durations and times of day."""

PREPOSITIONS = _set("""
    of in for to from on at by with into upon under per since during against between among over ahead before after as
    until within near
""")
REACH = _set("reach reached hit total totalled totaled to at by of was is are were be been the a an as worth from")
"""Words between what is measured and its value: "trade should *reach* $20 billion"."""

FULL_STOP = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bSt)"
    r"(?<!\bLt)(?<!\bCol)(?<!\bSgt)(?<!\bRev)(?<!\bAdm)(?<!\bCpl)(?<!\bProf)(?<!\bCo)(?<!\bInc)(?<!\bCorp)(?<!\bLtd)(?<!\bSens)(?<!\bReps)(?<!\b[A-Z])\."
)
"""A full stop that is no part of an abbreviation."""

BOUNDS = (
    "all but|at least|at most|more than|fewer than|less than|no more than|no fewer than|as many as|as much as|up to"
    "|over|under|nearly|almost|about|around|roughly|approximately|close to|an estimated|some"
)
