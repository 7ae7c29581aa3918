"""Answers that go badly together: the guide doubts them by name, and its documents hold them as they were given."""

import json

import pytest

import shipped
from program import leidraad
from published_site import AS_OF


def journey(guide, name):
    return next(each.answers for each in shipped.journeys() if (each.guide, each.name) == (guide, name))


def as_given(answer):
    """An answer of a report without the numbers that rows have there."""
    return [{name: entry for name, entry in row.items() if name != "#"} for row in answer] if isinstance(answer, list) else answer


PAPER = ("flegt-licence", "Denmark, a licence from Indonesia, with its sheet")
INDONESIA = ("flegt-claim", "An Indonesian licence for Denmark")
GHANA = ("flegt-claim", "A Ghanaian licence for Denmark")
DOUBTED = {
    "the goods arrive after the licence has expired": (PAPER, {"arrival": "2027-04-01"}, "arrival", "arrival-after-expiry"),
    "another country of export": (PAPER, {"export-country": "GH"}, "export-country", "other-country"),
    "another code for customs": (
        PAPER, {"goods": [{"hs-code": "441231", "declared-code": "441233"}]}, "goods", "other-code",
    ),
    "another invoice": (PAPER, {"invoice": "INV-2026/0816"}, "marks", "other-invoice"),
    "more volume than the licence says": (PAPER, {"shipment-volume": "50"}, "shipment-volume", "volume-tolerance"),
    "less weight than the licence says": (PAPER, {"shipment-weight": "20000"}, "shipment-weight", "weight-tolerance"),
    "lines that come to less weight": (PAPER, {"overall-weight": "26000"}, "overall-weight", "weight-differs"),
    "a weight that no timber of this volume has": (PAPER, {"overall-weight": "240"}, "overall-weight", "density-unlikely"),
    "a signature after the expiry": (PAPER, {"sign-date": "2027-03-10"}, "sign-date", "signed-after-expiry"),
    "a licence to be claimed that expires first": (INDONESIA, {"arrival": "2027-03-20"}, "arrival", "arrival-after-expiry"),
    "an Indonesian number typed twice": (
        INDONESIA, {"verification-number": "26.02047-00130.014-ID-DK"}, "verification-number", "same-as-licence",
    ),
    "a Ghanaian number typed twice": (
        GHANA, {"verification-number-ghana": "FLEGT/EU/2025/000123"}, "verification-number-ghana", "same-as-licence",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("whose", "entries", "answer", "doubt"), DOUBTED.values(), ids=DOUBTED)
def test_answers_that_contradict_each_other_are_doubted_and_kept(whose, entries, answer, doubt, tmp_path):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(journey(*whose) | entries))
    call = ("wizard", whose[0], "--answers", answers, "--no-input", "--as-of", AS_OF, "--language", "en")
    report = json.loads(leidraad(*call, "--json").output)
    assert {"answer": answer, "code": doubt, "severity": "warning"} in report["flaws"]
    assert {name: as_given(report["answers"][name]) for name in entries} == entries
    assert {document["id"] for document in report["documents"]} >= {"checklist", "deadlines"}
