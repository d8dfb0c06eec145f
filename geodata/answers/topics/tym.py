"""TYM: how many leadership groups for multi-sectoral support a wellbeing services county has."""

from types import MappingProxyType

from geodata.answers.answers import Status
from geodata.answers.topic import Across, Count, Sheet, Topic
from geodata.base.wording import N_, NN_, Words

MEMBERS = "tym_members"
"""Sheet of former templates: which employment areas share a leadership group of a county."""

TOPIC = Topic(
    id="tym",
    place=10,
    division="wellbeing_county",
    partner=True,
    title=N_("TYM leadership groups by wellbeing services county"),
    short=N_("TYM leadership groups"),
    explanation=N_(
        "How many leadership groups for multi-sectoral support (TYM) the county has. "
        "By law there is at least one and at most as many as there are employment "
        "authorities. Where the map is hatched, the number is not known."
    ),
    source=N_("Act 381/2023, section 9, and Statistics Finland's divisions"),
    count=Count(
        one=N_("1 leadership group"),
        many=N_("{low} leadership groups"),
        span=N_("{low}–{high} possible, number not known"),
        # The status beside it says that the number is not known.
        short_span=N_("{low}–{high} possible"),
        number=NN_("{n} leadership group", "{n} leadership groups"),
        between=N_("{low}–{high} leadership groups"),
        possible=N_("{low}–{high} leadership groups possible"),
    ),
    remarks=MappingProxyType(
        {Status.NONE: N_("By law a county has at least one leadership group.")}
    ),
    across=Across(
        division="employment_area",
        title=N_("Do the parts of the employment area lie under the same TYM structure?"),
        place=30,
    ),
    sheet=Sheet(
        name=Words(fi="tym", sv="tym", en="tym"),
        about=N_("How many TYM leadership groups each wellbeing services county has"),
        column="groups",
        heading=Words(fi="Johtoryhmiä", sv="Ledningsgrupper", en="Leadership groups"),
        help=N_(
            "Number of leadership groups: at least 1, at most the number of employment "
            "authorities; a range such as 2–3 where the number is not certain"
        ),
        former=("Management groups",),
        groups="groups",
        changes=N_("What changes: TYM leadership groups by wellbeing services county"),
    ),
)
