"""What begins with a word that is noun and verb, is a heading, has a condition in front or negates."""

import pytest

from tests.resolutions.drafting import drafted


@pytest.mark.parametrize(
    "heading",
    [
        "Grant funding 2024-25",
        "Lead officer: Head of Housing",
        "Cost: £40,000",
        "Budget monitoring",
        "Report received and contents noted",
        "Draft plan approved",
        "Assure itself of the quality of care",
        "Call for the report to be withdrawn",
        "The review was carried out by officers on 4 May",
        "The plan is agreed but the budget is not",
        "Option 1 – do nothing; Option 2 – rebuild",
        "The Panel's steer is requested on the scope of the work",
    ],
)
def test_a_heading_is_left_unchanged_and_flagged(heading: str) -> None:
    found = drafted(heading)
    assert (found.kind, found.text) == ("unparsed", heading)
    assert found.warnings


@pytest.mark.parametrize(
    ("clause", "wording"),
    [
        ("Review dates to be added to the plan", "review dates be added to the plan"),
        ("Test results to be shared weekly", "test results be shared weekly"),
        ("Lead officers to report in May", "lead officers report in May"),
        ("Unless objections are received, make the order", "unless objections are received, the order be made"),
        ("If the grant is paid, the works be begun", "if the grant is paid, the works be begun"),
        ("Unless Cabinet objects, the Chair to sign the deed", "unless Cabinet objects, the Chair sign the deed"),
        ("Where officers find a risk, suspend admissions", "where officers find a risk, admissions be suspended"),
        ("Despite the costs, approve the scheme", "despite the costs, the scheme be approved"),
        ("Training to be provided to staff", "Training be provided to staff"),
        ("Decline to adopt the model policy", "the model policy not be adopted"),
        ("Not to call in the decision", "the decision not be called in"),
        ("Keep open the action on fees", "the action on fees be kept open"),
        ("Agree no action be taken", "no action be taken"),
        ("Agree officers report back", "officers report back"),
        (
            "Delegate to the Director (People) the decision to award the grant",
            "the decision to award the grant be delegated to the Director (People)",
        ),
        ("Ask whether schools have replied", "it be asked whether schools have replied"),
        ("Publish, no later than 1 May, the plan", "the plan be published no later than 1 May"),
        ("Ask officers to neither sell nor let the site", "officers be asked to neither sell nor let the site"),
    ],
)
def test_what_it_says_is_drafted(clause: str, wording: str) -> None:
    assert drafted(clause).text == wording
