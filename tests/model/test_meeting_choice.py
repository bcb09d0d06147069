"""Which meeting is meant."""

from datetime import date

import pytest

from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.model.meeting import MeetingBody, MeetingRecord
from lscb_tui.model.meeting_choice import NamedMeeting, NoSuchMeeting, chosen_meeting

BOARD = KeptMeeting("k7m2xw4q", MeetingRecord(MeetingBody("Health and Well-being Board"), date=date(2014, 7, 22)))
CABINET = KeptMeeting("k8aaaaaa", MeetingRecord(MeetingBody("County Council Cabinet"), "Special meeting"))
LATER = KeptMeeting("22bbbbbb", MeetingRecord(MeetingBody("Health and Well-being Board"), date=date(2015, 7, 14)))
MEETINGS = (BOARD, CABINET, LATER)


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        *(("k7m2xw4q", BOARD), ("K7M2XW4Q", BOARD), ("k7", BOARD), ("k8", CABINET), ("22b", LATER)),
        *(("2014-07-22", BOARD), ("14 July 2015", LATER)),
        *(("cabinet", CABINET), ("special", CABINET), ("County  cabinet", CABINET), ("board 2015", LATER)),
    ],
)
def test_an_id_its_beginning_a_day_or_words_mean_a_meeting(wanted: str, meant: KeptMeeting) -> None:
    assert chosen_meeting(MEETINGS, wanted) is meant


def test_a_meeting_of_which_only_its_names_are_known_is_chosen_alike() -> None:
    names = [NamedMeeting(each.id, each.title, each.body, each.day) for each in MEETINGS]
    for wanted, place in (("k7", 0), ("2014-07-22", 0), ("county cabinet", 1), ("board 2015", 2)):
        assert chosen_meeting(names, wanted) is names[place]
        assert chosen_meeting(MEETINGS, wanted) is MEETINGS[place]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            "board",
            "may be several meetings; write the id of one: k7m2xw4q (Health and Well-being Board, 22 July 2014), ",
        ),
        ("k", "may be several meetings"),
        ("22", "may be several meetings"),
        ("k7m2xw4r", "did you mean k7m2xw4q (Health"),
        ("council tax", "there is no meeting “council tax”; there are k7m2xw4q"),
        ("2014-07-23", "there is no meeting “2014-07-23”"),
        ("", "there is no meeting “”"),
    ],
)
def test_what_means_none_or_several_is_told_with_those_that_there_are(wanted: str, said: str) -> None:
    with pytest.raises(NoSuchMeeting) as told:
        chosen_meeting(MEETINGS, wanted)
    assert said in str(told.value)


def test_where_none_is_kept_the_way_to_keep_one_is_told() -> None:
    with pytest.raises(NoSuchMeeting, match="`lscb meeting add` keeps one"):
        chosen_meeting((), "board")


def test_of_many_meetings_some_are_named() -> None:
    many = [KeptMeeting(f"a{number:07}", MeetingRecord(MeetingBody("Panel"))) for number in range(20)]
    with pytest.raises(NoSuchMeeting, match="and 12 more, which `lscb meeting list` names"):
        chosen_meeting(many, "panel")
