"""What can be read in two ways is drafted in one, and the doubt is told; plain forms leave none."""

import pytest

from tests.resolutions.drafting import drafted


@pytest.mark.parametrize(
    ("clause", "doubt"),
    [
        # what a time, a place or a purpose belongs to
        ("Request a report on school exclusions by March", "“by March” may belong to"),
        ("Receive an update on recruitment in September", "“in September” may belong to"),
        ("Request a report from the Director on agency staff", "some of it may belong to “a report”"),
        ("Trial the new format for three meetings", "“for three meetings” was left with “the new format”"),
        ("Endorse the report for presentation to Council", "“for presentation to Council” was left with “the report”"),
        ("Meet the Trust to discuss the findings", "“to discuss the findings” may belong to “the Trust”"),
        # what “and” joins
        ("Ask partners to nominate a lead and endorse the approach", "“and endorse the approach” was read as an act"),
        ("Note that officers will review the plan and recommend changes", "“and recommend changes” was read as an act"),
        ("Endorse the plan by which partners will meet and share data", "“and share data” was read as part of"),
        ("Note the risks and challenge partners to mitigate them", "was read as a noun"),
        ("Close the centre and mothball the rest", "“mothball” may be a verb that is not known"),
        ("Note the report and that the Committee agrees the plan", "“that the Committee agrees” was read as a fact"),
        # a noun, a verb, or a choice
        ("Support staff to be offered a pay rise", "“Support staff” was read as a noun"),
        ("Lead officers to report in May", "“Lead officers” was read as a noun"),
        ("Approve either Option A or Option C", "a choice is left open: “either … or”"),
        ("Approve Option 1 or Option 2", "a choice is left open: “Option 1 or Option 2”"),
        ("As the lease expires in May, renew it", "“it” was read as “as the lease expires in May”"),
        ("Take a decision on fees", "“a decision on fees” decides nothing yet"),
        ("The plan may be published", "it is left open whether it is"),
        ("Approve the plan and officers to report back", "“officers to report back” was left"),
        ("Note the report and agreeing the plan", "“agreeing the plan” was left"),
        ("Note and thank officers for the report", "of some it may be another"),
        ("Share the data with schools and ask them to reply", "“them” was read as “the data”"),
        ("Approve the plan or refer it back", "a choice is left open: “or refer it”"),
        # who or what is meant
        ("Thank officers for the plan and review it in a year", "“it” was read as “officers”"),
        ("Request the attendance of the Director to answer questions", "was read as somebody who is requested"),
        ("Offer schools new courses", "“schools new courses” may be two things"),
        ("Agree that the evidence gives assurance", "“that the evidence gives” was read as something to be done"),
        ("Agree not to renew the lease and sell the site", "“not” was read with every verb"),
        (
            "Commit £6m to housing, the money to be drawn from reserves",
            "“the money to be drawn from reserves” was left",
        ),
    ],
)
def test_a_doubt_says_what_may_be_meant_otherwise(clause: str, doubt: str) -> None:
    found = drafted(clause)
    assert found.kind != "unparsed"
    assert found.text != clause
    assert any(doubt in warning for warning in found.warnings), found.warnings


@pytest.mark.parametrize(
    "clause",
    [
        "Note the report",
        "Receive and note the minutes of the meeting held on 3 May",
        "Approve the budget for 2024/25",
        "Approve the policy from 1 April 2024",
        "Endorse the strategy and approve its publication",
        "Delegate authority to the Director, in consultation with the Chair, to finalise the plan",
        "Thank the Chair for her work",
        "Request that officers provide an update in June",
        "Request that officers review the plan and report back",
        "Recommend to Council that the budget be approved and that the council tax be set at £1,500",
        "Ask the Director to review the plan and report back in May",
        "Refer the petition to Cabinet and note the response",
        "Note the report and thank the author",
        "Publish the guidance on attendance by 31 May",
        "Agree that the Chair writes to the Minister",
        "Extend the contract with Acme Ltd for one year",
    ],
)
def test_plain_forms_leave_no_doubt(clause: str) -> None:
    assert drafted(clause).warnings == ()


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("Thank Ms Ash, who retires in May, for her work", "Ms Ash, who retires in May, be thanked for her work"),
        ("Grant the Trust a lease of the hall", "the Trust be granted a lease of the hall"),
        ("Give approval for the scheme to proceed", "approval be given for the scheme to proceed"),
        ("Keep members informed", "members be kept informed"),
        ("Take the comments into account", "the comments be taken into account"),
        ("Make the following appointments: A and B", "the following appointments be made: A and B"),
        ("Move the assets, over six months, to the fund", "the assets be moved, over six months, to the fund"),
        ("Ask for the figures to be checked", "it be requested that the figures be checked"),
        ("Note the work the Trust has done", "the work the Trust has done be noted"),
        (
            "Note that the plan is late and circulate a new one",
            "it be noted that the plan is late and a new one be circulated",
        ),
        ("Ask the Director to (1) act and (2) report", "the Director be asked to (1) act and (2) report"),
        ("The Panel is asked to record its thanks", "the Panel's thanks be recorded"),
        ("NOTE THE REPORT", "the report be noted"),
        (
            "Recognise that staff are tired and offer them leave",
            "it be recognised that staff are tired and they be offered leave",
        ),
    ],
)
def test_less_plain_forms_are_read_as_they_are_meant(clause: str, text: str) -> None:
    assert drafted(clause).text == text
