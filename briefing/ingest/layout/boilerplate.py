"""The lines around a story that are not the story: sharing, navigation, promotion, credits, copyright.

A line counts only where the whole of it matches; a phrase inside a sentence of the story never does. Patterns are in
lower case and so is what they are matched with: ignoring case inside them takes three times as long. An alternative
begins with what it must hold, as nearly every line is none of them: one that may begin with more takes twice as long.
"""

import re

LONGEST = 240
"""Characters of such a line at most: a longer one is prose."""

_PLATFORM = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|reddit|e-?mail|pinterest|youtube|rss|messenger|viber"
    r"|tumblr|flipboard|print|copy\ link)"
)
_OTHERS = r"(?:articles?|stories|story|news|posts?|topics?|content|coverage|reading|links?|videos?|headlines)"
_WHOLE = re.compile(
    rf"""(?:
    (?:related|recommended|similar|more|other|latest|popular|trending|suggested)\ {_OTHERS}
        (?:\ (?:for\ you|on\ this|from\ .{{1,40}}))?
    | related | recommended(?:\ for\ you)? | trending(?:\ now)? | most\ (?:read|popular|viewed|shared)(?:\ .{{1,20}})?
    | you\ (?:may|might)\ also\ like | editor['’]?s['’]?\ (?:picks?|choice) | don['’]t\ miss | what\ to\ read\ next
    | back\ to\ (?:top|home)(?:\ button)? | (?:go|scroll|jump|return)\ to\ (?:top|content|main\ content)
    | skip\ to\ (?:main\ )?(?:content|navigation) | (?:show|load|view|see|read)\ (?:more|all|less|comments)
    | continue\ reading(?:\ .{{1,60}})? | (?:next|previous|prev)(?:\ (?:article|post|story|page))?
    | advertisements? | advertorial | sponsored(?:\ (?:content|links?|by\ .{{1,40}}))? | promoted(?:\ content)?
    | (?:story|article)\ continues\ (?:below|after)(?:\ (?:this\ )?(?:advertisement|ad|video))?
    | share(?:\ (?:this|on|via|now|article|with)(?:\ .{{1,40}})?)? | tweet | pin\ it | copy\ url
    | {_PLATFORM}(?:[\s,|/·]+{_PLATFORM})*
    | (?:log|sign)\ (?:in|up|out) | login | register | subscribe(?:\ now)? | menu | search | home(?:page)? | close
    | contact(?:\ us)? | about(?:\ us)? | privacy(?:\ policy)? | terms(?:\ (?:of|and)\ (?:use|service|conditions))?
    | (?:accept|reject|manage)(?:\ (?:all|cookies|all\ cookies|preferences))? | cookie\ (?:policy|settings|notice)
    | (?:leave|post|add|write)\ a\ (?:comment|reply) | comments?(?:\ \(\d+\))?
    | \d+\ (?:comments?|shares?|views?|likes?) | \d+\ ?min(?:ute)?s?\ read | (?:reading\ time|time\ to\ read).{{0,20}}
    | listen(?:\ to\ (?:this|the)\ (?:article|story))? | breaking(?:\ news)? | sections
    | topics | tags | keywords | categories | language | loading.{{0,5}} | photos? | videos? | gallery
    | getty(?:\ images)? | courtesy\ photo | staff(?:\ (?:writer|report(?:er)?))? | \W{{0,3}}ends?\W{{0,3}}
    | an\ error\ has\ occurred | invalid\ email\ address | thank\ you\ for\ subscribing | up\ next | slideshow.{{0,20}}
    | please\ (?:re-enter|try\ again\ later) | view\ all\ .{{0,40}}newsletters
    | [\[(]?(?:photo|file)[/ ](?:photo|agencies|ap|reuters|afp|getty\ images)[\])]?
    | follow\ .{{2,40}}\ on\ (?:twitter|x|facebook)\b.{{0,60}}
    | (?:full|the\ full|rest\ of\ (?:this|the)|the\ rest\ of\ (?:this|the))\ (?:story|article|report|text)
        \ (?:behind|is\ behind)\ (?:a|the|our)?\ ?paywall
    | (?:only\ |exclusively\ )?for\ (?:subscribers|members|registered\ users)(?:\ only)? | (?:subscribers|members)\ only
    | this\ (?:story|article|content|page)\ is\ (?:available\ )?(?:only\ |exclusively\ )?(?:for|to)
        \ (?:our\ )?(?:subscribers|members|registered\ users)(?:\ only)?
    | already\ a\ (?:subscriber|member)\?(?:\ (?:log|sign)\ in)?
    | lire\ aussi.* | à\ lire\ aussi.* | lesen\ sie\ auch.* | mehr\ zum\ thema.* | lee\ también.* | leer\ más.*
    | اقرأ\ (?:أيضا|أيضاً|المزيد).* | مواضيع\ ذات\ صلة.* | 相关阅读.* | 責任編輯.* | 责任编辑.* | читайте\ также.*
    )[\s.:!»›>…|]*""",
    re.VERBOSE,
)
_REACHED = re.compile(r".{2,60} can be (?:reached|contacted|followed) (?:at|via|on) .{3,60}[\s.:!»›>…|]*")
_CAPTION = re.compile(r".{0,60}hide caption(?: \d+ of \d+)?[\s.:!»›>…|]*")
_OPENING = re.compile(
    r"""(?:
    (?:also\ read|read)\ (?:more|also|next|the\ full\ (?:story|article))\b\s*(?:[:|»›>-]|about|on|at|here|from|$)
    | (?:also\ read|see\ also|read|related|more|watch(?:\ (?:more|also|live))?|listen|recommended)\s*[:|»]
    | in\ (?:pictures|photos)\s*[:|] | (?:click|tap)\ here\b | follow\ (?:us|@|our)\b
    | (?:sign\ up|register)\ (?:for|to|here|now)\b | subscribe\ (?:to|for|here|now)\b
    | join\ (?:our|us\ on)\b | download\ (?:our|the)\ .{0,30}app\b
    | get\ (?:the\ latest|our)\ .{0,40}(?:newsletter|app|inbox|alerts?)\b
    | for\ (?:more|all\ the\ latest)\ (?:news|stories|information|updates|on\ this)\b
        .{0,80}(?:visit|follow|click|subscribe|see)\b
    | (?:©|\(c\)\ |copyright\b\s*(?:©|\(c\)|\d|by\b|notice))
    | this\ (?:article|story|post|piece|content)\ (?:(?:was|has\ been|is|first|originally)\ ){0,3}
        (?:published|appeared|updated|edited|produced|amended|corrected|written|republished|translated|provided)\b
    | this\ material\ may\ not\ be\b
    | (?:photo(?:graph)?s?|image|images|picture|video|graphic|file\ photo|caption|photo\ credit|featured\ image)
        \s*(?::|/|by\b|©|\()
    | (?:tags?|topics?|keywords?|categories|category|filed\ under|posted\ in|labels?|sections?)\s*[:|]
    | (?:updated|modified|published|posted|last\ (?:updated|modified|published|posted))\s*(?:on\s*)?[:|]
    | your\ email\ address\ will\ not\ be\ published | required\ fields\ are\ marked
    | (?:we|this\ (?:site|website))\ uses?\ cookies | enable\ javascript | please\ enable\ javascript
    | by\ (?:continuing|using)\ (?:to|this|our)\ .{0,30}(?:site|cookies)\b
    | have\ (?:a\ story|something\ to\ (?:say|share)|feedback) | the\ views\ expressed\ (?:in|here)\b
    | (?:\(|\[)(?:with\ )?(?:inputs?|agenc(?:y|ies)|reporting|editing|edited|writing|additional|only\ the\ headline)\b
    | [(\[]?(?:reporting|writing|editing|edited|compiled|translated
        |additional\ (?:reporting|writing|editing|edited|compiled|translated))\ by\ | disclaimer\b\s*:
    | (?:read\ or\ share|you\ must\ select\ a\ newsletter)\b
    | (?:do\ you\ have\ a\ (?:news\ )?(?:story|tip)\b|we\ pay\ for\ (?:your|videos))
    | (?:sign|newsletter\ sign)\ up\b.{0,20}\ (?:you\ agree|continue\ reading)
    | please\ verify\ you['’]re\ not\ a\ robot
    | (?:e-?mail|contact|call)\ us\ (?:at|on)\b | npr\ transcripts\ are\ created | the\ authoritative\ record\ of\ npr
    | accuracy\ and\ availability\ (?:may|of) | this\ text\ may\ not\ be\ in\ its\ final\ form
    | visit\ our\ website\ terms
    | —\s?with\ (?:assistance\b|[a-z]) | file\s?[-–—]\s?in\ this | scroll\ down\ for
    | unsubscribe | to\ unsubscribe | view\ (?:this\ (?:email|message)\ )?(?:in|on)\ (?:your|a|the)\ (?:web\ )?browser
    | you\ (?:are\ receiving|received|have\ received)\ this\ (?:e-?mail|message|newsletter)
    | support\ (?:our|independent)\ journalism | become\ a\ (?:member|subscriber)
    )""",
    re.VERBOSE,
)
_LONGEST_WHOLE = 120
_CONTRIBUTED = " contributed to this report"
_RIGHTS = "all rights reserved"
_WITHIN = 80
"""Characters of a line in which its rights are reserved: longer ones tell of others' rights."""

_BY = frozenset(("by", "vo", "pa", "po"))
_AFTER = re.compile(
    rf"(?:(?:related|similar|latest|popular|recommended|more) {_OTHERS}(?: for you| from .{{1,40}})?"
    r"|recommended(?: for you)?|you (?:may|might) also like|more from .{1,40}|most (?:read|popular|viewed)"
    r"|leave a (?:comment|reply)|trending(?: now)?|back to top(?: button)?|read (?:also|more|next)"
    r"|editor['’]?s['’]? picks?|what to read next)[\s:.»]*"
)
_ABOUT = re.compile(r"(?:About|ABOUT|about) [A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,5}:\s")
_BYLINE = re.compile(
    r"(?:By|BY|by|Von|Par|Por)\s+[A-ZÀ-Þ][\w.'’-]+(?:\s+[A-ZÀ-Þ][\w.'’-]+){0,4}"
    r"(?:(?:,|\s+and|\s+&|\s+in)\s+[A-ZÀ-Þ][\w.'’ -]{1,60}){0,4}"
    r"(?:\s*[|,·-].{0,60})?"
)
_ADDRESS = re.compile(r"(?:[Hh]ttps?\s?:\s?/\s?/|www\s?\.)\s?\S.*|\S+@\S+\.\S+")
_ABRIDGED = re.compile(r"\s*\[\+\d+ chars\]\s*$")


def is_boilerplate(line: str) -> bool:
    """Tell whether a line or sentence belongs to the page and not to the story."""
    if len(line) > LONGEST:
        return False
    folded = line.lower()
    if _OPENING.match(folded) or _CONTRIBUTED in folded or _RIGHTS in folded[:_WITHIN]:
        return True
    if folded.startswith("about") and _ABOUT.match(line):
        return True
    if len(line) > _LONGEST_WHOLE:
        return False
    if (" can be " in folded and _REACHED.fullmatch(folded)) or (
        "hide caption" in folded and _CAPTION.fullmatch(folded)
    ):
        return True
    whole = _WHOLE.fullmatch(folded) or (folded[:2] in _BY and _BYLINE.fullmatch(line))
    return bool(whole or _ADDRESS.fullmatch(line))


def opens_a_tail(line: str) -> bool:
    """Tell whether what follows this line is a list of other stories."""
    return len(line) <= LONGEST and bool(_AFTER.fullmatch(line.lower()))


def abridged_at(text: str, start: int, end: int) -> int:
    """Return where `text[start:end]` really ends: before the "[+1234 chars]" that some services cut a text with."""
    found = _ABRIDGED.search(text, max(start, end - 60), end) if text[end - 1 : end] == "]" else None
    return found.start() if found else end
