"""Verbs of recommendations and resolutions: their forms, and what each may govern.

Every verb that the grammar knows stands once in `_VERBS`, with the marks that say how it behaves. A verb that does not
stand there is unknown, and a clause that begins with one is left as it is.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_VERBS = """
note c s t | acknowledge c s t | recognise c s t as | recognize c s t as | welcome c s t | receive s | endorse c s as
approve s p t as | agree s p t as with | accept s p t as | adopt s p as | ratify s p | confirm s p t as | support c d n in
commend c s to for | thank c s for | congratulate c s on for | celebrate c | praise c for | regret c s t n | applaud c s
request s t n d from of | ask s d for | invite s d | recommend s t d to for | refer s to back for | defer s to until for pending
delegate s to | authorise s d | authorize s d | appoint s m to as d | nominate s m as to for d | elect s m as to d for
co-opt s m as to onto | instruct s d | direct s d to | encourage s d | urge s d n | require s d | remind s d t of about
record s t as in n | express s to for t | reaffirm c s t | reiterate c s t | affirm c s t | reconfirm s t | resolve s t
decline s | reject s | remit s to | sanction s n | permit s d n | allow d | enable d | empower s d | mandate s d n
task s d with n | commission s m from n | charge s d with n | challenge d n on | press d for n | lobby d n for
advise d t of on | inform d t of about | notify d t of | assure t of | warn t of about d | update n on with to | brief n on
consult m on with about | involve m in | engage m in with on about | help d n | assist d in with | trust d with n
propose t as to | suggest t | declare t as | state t n | report t n to back on at in | emphasise c t | stress c t n | highlight c t to
underline c t n | observe t | understand t c | express s t to | certify t | conclude t n | identify prompt as | note c s t
establish m in | set m up out aside in to down back for | create m | form m n | convene m | reconvene m | hold m n to with at in open
arrange m for with to | organise m | organize m | undertake m | carry m out forward on over into | conduct m n
develop m with into | draft m n | write m i to with | rewrite m | prepare m for | produce m n | draw m up down to | compile m
build m n on in into | begin m n | start m n | launch m n | open m n | host m n | run m n | pilot m n | trial m n | test m n
take m forward to into up back on of from through as | make m to available for of in public | give m to for | grant m to | allocate m to for n
provide m to with for | offer m n to | award m n to | assign m to | earmark m for | reserve m for n | release m n to for from
seek m from for | obtain m from | secure m from for | gather m from | collect m from | collate m | commission m from
submit to for with | present to for at n as | send to for with out | forward to for | circulate to for | share with n among across | distribute to
disseminate to across among | issue to n for | publish on in by | publicise to on through | announce on at | communicate to with | convey to
relay to | escalate to | return to for n | transfer to from n | pass to on | feed back into to in | bring to forward back before into together
put in on forward to into before for up under at | place on in before at with n | lay before down | pay to for from n | keep under in on up informed
include in on as within | incorporate into in within | integrate into with | embed in into within across | insert in into | attach to
add to into n | append to | remove from | delete from | exclude from | withdraw from | replace with by | substitute for
amend m by with in | revise m in by | vary m n by | modify m by | adapt m to for | adjust to | change m n | alter | convert into to
monitor n through via by against | review prompt0 n in by through against at | evaluate through against by | assess against by through n | audit n | measure n against through by | track n through
check n with against | test n against with | verify | inspect | investigate through | examine prompt | scrutinise prompt | scrutinize prompt
consider prompt d as for | discuss prompt with at | debate prompt n at | explore prompt with through | reflect prompt i on | comment prompt i n on
deliberate prompt i | determine prompt0 s t by | decide prompt0 s t on i | analyse | analyze | question prompt n | research n
ensure t that | secure m | guarantee t n | maintain at in | retain in as | sustain | preserve | protect from | safeguard from | strengthen through by
improve through by n | enhance through by | increase n by to from | decrease n by to from | reduce by to from | raise with at to by n | lower to by
extend to until for by from | expand to into | widen to | broaden to | limit n to | restrict to | cap n at | freeze at n | set m at
promote to through across among in n | champion n across through | advertise on in | raise n | market n to | campaign i n for
implement in from by across through | deliver through by to in | execute | fulfil | complete by in n | finalise | finalize | conclude n with | progress n through
pursue with through | follow up n | advance n | accelerate | expedite | prioritise in for | prioritize in | address n through with by | tackle through by | resolve with
sign off up n on | seal n | execute | enter i into | let n to | lease n to | sell to | buy from | purchase from n | procure from through | acquire from
dispose i of | close n by | end n on | cease n from | stop n from | suspend until | terminate from | discontinue from | abolish | revoke | rescind | repeal
cancel | postpone until to for | delay until n | adjourn until to | reschedule to for | bring m | call m n in on upon for | summon d
name n as | rename n to as | designate as | treat n as | regard as | class n as | recommit | approve s
use m n for in as to | utilise m for in | apply m to for from | deploy m to in | invest m in i | fund n from for through | finance n from through | spend n on
resource n from | staff n | train n in to | recruit m to | employ m d | engage m | dismiss | suspend
maximise through | minimise through | simplify | standardise across | streamline | coordinate across through | co-ordinate across through | align with to | link n to with
map n against to | mainstream across | roll out n to across | scale up n | step up n | ring-fence for | top up n | work i n with on towards together through up
liaise i with | collaborate i with | cooperate i with | co-operate i with | meet i n with in on | respond i to | reply i to n | contribute to towards
participate i in | attend n | visit n | join n | lead n on | oversee | manage n through by | govern by | supervise | steer n | chair n | coordinate
continue asp | commit d to n | aim i n to | strive i to | proceed i with | seek m | wish i n | agree s | look i n at into for forward
act i n on upon | comply i with | adhere i to | benefit i n from | focus i n on | vote i n | speak i to with | listen i to
learn i from | plan n for i | prepare m | consent i to n | subscribe i to | object i n to | appeal i n to | apply m
hear from | find m n | choose as from | select m as from for | shortlist | pick n
cover n | contain | address n | explain to n | clarify to with n | describe in | define in as | specify in | outline n to in | set m
summarise in | detail n in | list n in on | document n in | minute n | register n with in | log n in | file n with | store n in | archive in
request s n | demand n from | claim n from | call m | insist | expect d t n | encourage s d | support d
authorise s | license d n | exempt from | waive | discharge from n | relieve | release n | excuse from n
celebrate c | value c n | appreciate c t | honour n | respect n | mark n | observe | commemorate | reward n for
combine with | merge with into | amalgamate into | consolidate into | separate from | divide into | split n into between
have to for | show n to | demonstrate t through | prove t | evidence n through | illustrate | reflect i
encompass | mitigate through by | avoid | prevent from | prohibit from | ban n from | eliminate | eradicate | end n | recover n from
refresh m n | renew n for | reinstate as | restore to | re-establish m | relaunch | reopen | revisit in | reconsider prompt | re-examine | refine m in | rewrite | update m n
remove from | relocate to | move n to up that | locate in | station n | install in on | erect | construct | demolish | repair n | maintain
tender n for | contract n to with | outsource n to | transform n through | modernise | redesign m n | reconfigure | restructure | reorganise | decommission
nominate s | second n | propose t | table n at | circulate to | minute n | vote i n | ballot n | poll n | survey n
answer n | acknowledge c s | reassure t d that | satisfy | persuade d | convince t d | motivate d | train d n | equip d with | educate on about in
notify t | alert n to | caution n against t | admonish | censure n for | criticise for | condemn c | deplore c | oppose c | dispute n
safeguard | ringfence for | underwrite | guarantee | indemnify | insure against | cost n | price n at | value n | budget n for
prosecute | enforce against | regulate | administer | operate | perform | handle | process n | facilitate | foster n | nurture | cultivate | stimulate
recognise c s | receive s | explore prompt | nurture | signpost to n | direct s d | guide n | mentor n | coach n | model n | exemplify
quantify | calculate | estimate n at | forecast n | project n | benchmark n against | compare with to against | contrast n with
upload to onto | download n from | display n on | exhibit n | advertise | broadcast | post n on to | email n to | mail n to | display n | signal n
repeat n in | resubmit to | reallocate to | reappoint to as d | re-elect as | reassess | reinforce through | reprofile into | rephase into | redirect to | reissue to | republish
confer i on | infer | prefer to | admit to t | omit from | permit d | transmit to | label n as | control n through | model n on | total n | level n
tailor to n | target n at | trace n | customise | personalise | localise | cascade to through n | rotate | balance n against | weigh against
set m aside
disband | dissolve | wind up n | stand up | nullify | void | extend | merge | refuse | veto | overturn | overrule | uphold | dismiss n | quash
approve | reprioritise | sequence n | phase n in out | defray | reimburse | refund n | compensate for | donate to | loan n to | borrow from | hedge | invest m in
recruit m | second n to | promote | dispense | install | upgrade n to | digitise | automate | migrate to | archive | recycle
inspect | survey n | excavate | designate as | zone n | rezone | consult m | canvass | interview n | shortlist | vet | induct
celebrate c | host n | visit n | tour n | observe | shadow n | mentor | befriend | signpost to | triage n | case-manage
relax | tighten | loosen | lift n | impose on | levy n | waive | collect | recharge to | invoice n | write m off
rectify | remedy n | correct n | amend | clarify with | reword | retitle as | renumber | redraft | proof-read | finalise for
safeguard | shield n | rescue n | protect | preserve | conserve | restore | rehabilitate | regenerate | renovate | refurbish
accelerate | intensify | escalate to | de-escalate | mobilise | galvanise | harness n | leverage n | exploit n | embed
remain i | come i | go i | become i | occur i | happen i | arise i | exist i | belong i | depend i | serve i on as | sit i | stand n down up | cease i | try i | act i
appear i | fall i n | rise i n | grow i | succeed i | fail i | cooperate i | negotiate i | attend i | participate i | differ i | result i n | wait i | live i | return
know t | believe t | think t | say t | tell d | feel i | understand | like n | want n | need n | do | speak i | go i
quality-assure | co-produce with | co-design with | peer-review | stress-test | flag n to with | spell out | hand n over to back | scale n back up | trim n | unlock | fast-track | schedule for n | reappoint | re-appoint to as d | reallocate | transpose | road-test | field-test | mystery-shop
ascertain | establish m | discover | probe n | query n with | interrogate | unpick | dissect | diagnose | learn
answer n | rebut | refute | counter n | defend | contest n | litigate | settle | compromise n | negotiate m with | mediate | arbitrate
thank c s for | salute c n """
"""Marks: c its object is what somebody has done or written, and keeps its own times and places; s resolving is the act
itself; t may take “that”; d may take “A to VERB”; m makes something, so that “to VERB” after its object is a purpose;
p its object keeps its purpose; i takes no object; n also a noun; prompt invites debate; prompt0 does so unless a time is
set; asp “continue to”; any other word is a preposition or particle that it governs."""

_MARKS = frozenset({"c", "s", "t", "d", "m", "p", "i", "n", "prompt", "prompt0", "asp"})
_IRREGULAR_PARTS = """
seek sought | bring brought | give gave given | make made | take took taken | hold held | write wrote written | send sent
put put | set set | keep kept | draw drew drawn | withdraw withdrew withdrawn | undertake undertook undertaken
choose chose chosen | find found | meet met | lay laid | pay paid | lead led | read read | see saw seen | hear heard
begin began begun | build built | lend lent | show showed shown | have had | let let | sell sold | buy bought | run ran run
spend spent | find found | feed fed | rewrite rewrote rewritten | oversee oversaw overseen | underwrite underwrote underwritten
broadcast broadcast | forecast forecast | split split | freeze froze frozen | speak spoke spoken | know knew known
tell told | say said | think thought | teach taught | win won | lose lost | leave left | stand stood | understand understood
uphold upheld | withhold withheld | rise rose risen | fall fell fallen | grow grew grown | become became become | come came come
wind wound | sit sat | go went gone | do did done | get got | cut cut | cost cost | shut shut | spread spread | drive drove driven | break broke broken
be was been | mean meant | deal dealt | feel felt | catch caught | fight fought | overcome overcame overcome | rebuild rebuilt | reset reset
"""
_IRREGULAR = {
    base: (forms[0], forms[-1])
    for base, *forms in (entry.split() for entry in re.split(r"[|\n]", _IRREGULAR_PARTS) if entry.strip())
}
_DOUBLED = re.compile(
    r"(?:re|de|con|in|pre|trans|inter)fer|(?!limit|vomit).*mit|.*[^aeiou][aeiou]l|control|equip|program|kidnap|worship|regret|occur|mystery-shop|embed|outfit|abet|format|handicap|rebut|reset|unplug|overlap|zigzag"
    r"|[^aeiou]*[aeiou][bdgkmnprt]"
)
_NOT_DOUBLED = re.compile(
    r"(?:monitor|consider|offer|benefit|focus|target|market|budget|develop|ballot|deliver|alter|cover).*"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Usage:
    """How one verb behaves."""

    base: str
    marks: frozenset[str]
    governs: frozenset[str]
    """Prepositions and particles that belong to the verb and not to its object."""

    def __contains__(self, mark: str) -> bool:
        return mark in self.marks


def _usages() -> dict[str, Usage]:
    marks: dict[str, set[str]] = {}
    for entry in re.split(r"[|\n]", _VERBS):
        base, *rest = entry.split() or [""]
        if base:
            marks.setdefault(base, set()).update(rest)
    return {base: Usage(base, frozenset(rest & _MARKS), frozenset(rest - _MARKS)) for base, rest in marks.items()}


USAGES = _usages()


@lru_cache(maxsize=2048)
def participle(base: str) -> str | None:
    """The past participle of a bare form: `note` → `noted`, `seek` → `sought`. None where `base` is no word."""
    if not _WORD.fullmatch(base):
        return None
    return _IRREGULAR[base][1] if base in _IRREGULAR else _regular_past(base)


def past(base: str) -> str:
    """The past tense: `note` → `noted`, `give` → `gave`."""
    return _IRREGULAR[base][0] if base in _IRREGULAR else _regular_past(base)


def third_person(base: str) -> str:
    """The third person: `note` → `notes`, `ratify` → `ratifies`, `have` → `has`."""
    if base in ("have", "be", "do"):
        return {"have": "has", "be": "is", "do": "does"}[base]
    if re.search(r"(?:s|x|z|ch|sh|go)$", base):
        return f"{base}es"
    return f"{base[:-1]}ies" if re.search(r"[^aeiou]y$", base) else f"{base}s"


def base_of(word: str) -> str | None:
    """The bare form of a verb that is known, from any of its forms in lower case; None for any other word."""
    return word if word in USAGES else BASE_OF_PAST.get(word) or BASE_OF_PARTICIPLE.get(word) or BASE_OF_THIRD.get(word)


def is_reporting(base: str) -> bool:
    """Whether the verb takes “that” with a statement or a wish: note, acknowledge, request."""
    return base in USAGES and "t" in USAGES[base]


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ied"
    if _DOUBLED.fullmatch(base) and not _NOT_DOUBLED.fullmatch(base):
        return f"{base}{base[-1]}ed"
    return f"{base}ed"


BASE_OF_PARTICIPLE = {participle(base) or "": base for base in USAGES}
BASE_OF_PAST = {past(base): base for base in USAGES}
BASE_OF_THIRD = {third_person(base): base for base in USAGES}
