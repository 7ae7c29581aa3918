"""Answers that go badly together: the guide doubts them by name, and its documents hold them as they were given."""

import json

import pytest

import shipped
from program import leidraad
from published_site import AS_OF
from test_page_drafts import opens
from wizard_page import WizardPage, path_of


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
    "a licence to be claimed for another country": (
        INDONESIA, {"licence-number": "26.02047-00130.014-ID-BE"}, "licence-number", "destination-elsewhere",
    ),
    "a paper licence for another country": (
        PAPER, {"licence-number": "26.02047-00130.014-ID-NL"}, "licence-number", "destination-elsewhere",
    ),
    "another country than the licence's": (INDONESIA, {"country": "be"}, "licence-number", "destination-elsewhere"),
    "a Ghanaian number": (GHANA, {"licence-number": "GH/2026/1"}, "licence-number", "form-unpublished"),
    "logs that Indonesia lets nobody export": (
        PAPER, {"goods": [{"hs-code": "4403"}], "export-country": "MY"}, "goods/1/hs-code", "export-prohibited",
    ),
    "an Indonesian number typed twice": (
        INDONESIA, {"verification-number": "26.02047-00130.014-ID-DK"}, "verification-number", "same-as-licence",
    ),
    "a Ghanaian number typed twice": (
        GHANA, {"verification-number": "FLEGT/EU/2025/000123"}, "verification-number", "same-as-licence",
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


def test_nobody_left_out_what_the_page_has_not_asked_yet(site, browser, tmp_path):
    file, unmeasured = tmp_path / "answers.json", {"overall-volume", "overall-weight", "shipment-volume", "shipment-weight"}
    goods = [{"description": "Decking", "hs-code": "440929", "harvests": [{"harvest-country": "ID"}]}]
    answers = {name: entry for name, entry in journey(*PAPER).items() if name not in unmeasured} | {"goods": goods}
    file.write_text(json.dumps(answers))
    draft = tmp_path / "draft.json"
    leidraad("wizard", "flegt-licence", "--answers", file, "--save", draft, "--no-input", "--as-of", AS_OF)
    for place, is_said in (("number", False), ("measures", False), ("signature", True)):
        draft.write_text(json.dumps(json.loads(draft.read_text()) | {"place": place}))
        with browser.visit(site.address, "data:", "blob:") as visit:
            wizard = WizardPage(visit, site.over_http(path_of(site, "en", "flegt-licence")), "en")
            opens(wizard, draft)
            wizard.stands_at(f"step-{place}")
            assert '"unmeasured"' in wizard.report
            wizard.page.locator(".progress summary").click()
            again = wizard.page.locator(".progress li[data-item=measures]").get_by_text(wizard.said("step-look-again"))
            assert again.is_visible() == is_said
            assert wizard.page.locator("#step-measures p[data-code=unmeasured]:visible").count() == 0
