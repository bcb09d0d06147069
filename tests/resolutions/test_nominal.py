"""A noun or a gerund in front is drafted as its verb would be."""

import pytest

from tests.resolutions.drafting import drafted


@pytest.mark.parametrize(
    ("clause", "wording"),
    [
        ("Approval of the plan", "the plan be approved"),
        ("Agreement to extend the pilot", "the pilot be extended"),
        ("Adoption of the code and its publication on the website", "the code be adopted and published on the website"),
        ("Appointment of Ms Ash as Chair", "Ms Ash be appointed as Chair"),
        (
            "Delegation to the Director of authority to sign the lease",
            "authority be delegated to the Director to sign the lease",
        ),
        ("Noting the report and approving the plan", "the report be noted and the plan be approved"),
        ("Noting that referrals rose by 10%", "it be noted that referrals rose by 10%"),
        ("Authorising the Director to sign the lease", "the Director be authorised to sign the lease"),
        ("Recommending to Council the adoption of the code", "the adoption of the code be recommended to Council"),
        ("Delegating authority to the Director to sign", "authority be delegated to the Director to sign"),
        ("Agreeing to extend the pilot", "the pilot be extended"),
        ("Formal adoption of the code", "the code be adopted"),
        ("Subject to funding, approval of the scheme", "subject to funding, the scheme be approved"),
        (
            "Approve the minutes, as amended, as a correct record",
            "the minutes, as amended, be approved as a correct record",
        ),
        ("Take no action in respect of the claim", "no action be taken in respect of the claim"),
        ("Adopt Option B as the preferred option", "Option B be adopted as the preferred option"),
        (
            "That the report be noted and to endorse the approach",
            "the report be noted and the approach be endorsed",
        ),
    ],
)
def test_it_is_read_as_the_verb(clause: str, wording: str) -> None:
    found = drafted(clause)
    assert found.text == wording
    assert not found.warnings


@pytest.mark.parametrize(
    "heading",
    [
        "Election of Chair",
        "Training for staff",
        "Planning Application 12/345",
        "Consideration of the report",
        "Welcoming the report, the Board asked for more",
    ],
)
def test_a_noun_that_resolves_nothing_is_a_heading(heading: str) -> None:
    assert drafted(heading).kind == "unparsed"
