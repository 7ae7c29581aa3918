"""The guide that has every construct, in the terminal and in a page: the same questions, flaws, ends and times."""

import json

import pytest

import program
from program import leidraad
from published_site import AS_OF, Site
from terminal import Terminal
from wizard_page import WizardPage

GUIDES = program.ROOT / "Tests/Guides"
LOT = {"role": "agent", "goods": "logs,sawn", "expiry": "2027-03-09", "volume": "12.5", "sent": "2026-11-21T23:10"}


def settings(answers):
    return [word for name, entry in answers.items() for word in ("--set", f"{name}={entry}")]


def in_terminal(answers, *words, language="en"):
    call = ["wizard", "timber-lot", "--guides", GUIDES, *settings(answers), "--json", "--language", language]
    return leidraad(*call, "--as-of", AS_OF, *words)


@pytest.fixture(scope="module")
def lot(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("constructs") / "out", "--guides", GUIDES, "--languages", "en")
    yield site
    site.close()


def page_of(lot):
    [page] = [page for page in lot.pages_in("en") if 'id="step-mandate"' in (lot.folder / page).read_text()
              and 'id="wizard"' in (lot.folder / page).read_text()]
    return page


@pytest.fixture
def wizard(lot, browser):
    with browser.visit(lot.address) as visit:
        yield WizardPage(visit, lot.over_http(page_of(lot)), "en")


def checks(wizard, step, *options):
    wizard.stands_at(f"step-{step}")
    for box in wizard.page.locator(f"#step-{step} input:not([type=text])").all():
        if box.is_checked() != (box.get_attribute("value") in options):
            box.click()
    wizard.goes_on()


def fills(wizard, step, **entries):
    wizard.stands_at(f"step-{step}")
    for answer, entry in entries.items():
        wizard.page.locator(f"#answer-{answer}").fill(entry)
    wizard.goes_on()


def summary(wizard):
    return wizard.page.get_by_role("alert").inner_text()


def test_the_page_reports_what_the_terminal_reports(wizard):
    checks(wizard, "role", "agent")
    checks(wizard, "goods", "logs", "none")
    assert "“None of these” can only be chosen by itself." in summary(wizard)
    assert wizard.visit.barriers() == []
    checks(wizard, "goods", "sawn", "logs")
    fills(wizard, "lot", expiry="9 March 2027")
    assert summary(wizard).count("Give the volume or the weight.") == 1
    assert wizard.page.get_by_text("Give the volume or the weight.", exact=True).locator("visible=true").count() == 3
    assert wizard.visit.barriers() == []
    fills(wizard, "lot", volume="12.5 m3")
    wizard.stands_at("step-mandate")
    assert "until 23 February 2027." in wizard.page.locator("#step-mandate li").first.inner_text()
    assert wizard.page.locator("#step-mandate li:visible").count() == 2
    wizard.goes_on()
    fills(wizard, "sent", sent="tomorrow")
    assert "Write the day and the time" in summary(wizard)
    fills(wizard, "sent", sent="23.10")
    wizard.stands_at("step-link")
    assert "Until 22 November 2026 at 00:40" in wizard.page.locator("#step-link").inner_text()
    wizard.goes_on()
    wizard.stands_at("step-check")
    assert "Logs and Sawn wood" in wizard.page.locator(".review").inner_text()
    assert wizard.visit.barriers() == []
    wizard.goes_on()
    wizard.stands_at("outcome-ready")
    assert wizard.report == in_terminal(LOT).output.rstrip("\n")


def test_the_page_counts_on_from_a_day_far_ahead(wizard):
    checks(wizard, "role", "importer")
    checks(wizard, "goods", "logs")
    fills(wizard, "lot", expiry="2 February 5000", volume="12.5 m3")
    fills(wizard, "sent", sent="1-2-5000 10:00")
    wizard.stands_at("step-link")
    assert "Until 1 February 5000 at 11:30" in wizard.page.locator("#step-link").inner_text()


def test_an_exit_gives_the_reasons_that_concern_the_person(wizard):
    checks(wizard, "role", "importer")
    checks(wizard, "goods", "none")
    wizard.stands_at("outcome-not-here")
    shown = wizard.page.locator("#outcome-not-here").inner_text()
    assert "It is for logs and sawn wood only." in shown and "Ask the customs office." in shown
    assert "Agents need no licence" not in shown
    assert json.loads(wizard.report)["exit"] is True
    assert wizard.report == in_terminal({"role": "importer", "goods": "none"}).output.rstrip("\n")


def test_an_entrance_takes_for_granted_what_it_says(wizard):
    wizard.page.get_by_role("button", name="I am an agent and have logs only").click()
    wizard.stands_at("step-lot")
    entered = in_terminal({}, "--from", "agent-with-logs")
    assert wizard.report == entered.output.rstrip("\n")
    assert entered.status == 4


def test_a_doubt_is_said_once_holds_up_nobody_and_stands_in_the_review(wizard):
    doubt = "Take note: That is much for a lot like yours."
    alerts = wizard.page.get_by_role("alert")
    checks(wizard, "role", "importer")
    checks(wizard, "goods", "sawn")
    fills(wizard, "lot", expiry="2027-03-09", weight="500.6 kg")
    wizard.stands_at("step-sent")
    assert alerts.all_inner_texts() == [doubt]
    assert alerts.evaluate("alert => alert === document.activeElement")
    assert wizard.visit.barriers() == []
    wizard.goes_on()
    assert "This question needs an answer." in summary(wizard) and doubt not in summary(wizard)
    wizard.page.get_by_role("button", name="Back", exact=True).click()
    wizard.stands_at("step-lot")
    assert alerts.count() == 0
    assert wizard.page.locator("#message-weight-heavy").inner_text() == doubt
    wizard.goes_on()
    wizard.stands_at("step-sent")
    assert alerts.count() == 0
    assert wizard.page.locator("#step-sent h2").evaluate("heading => heading === document.activeElement")
    fills(wizard, "sent", sent="9.05")
    wizard.stands_at("step-link")
    wizard.goes_on()
    wizard.stands_at("step-check")
    assert doubt in wizard.page.locator(".review").inner_text()
    wizard.page.get_by_role("button", name="Change your answer: Weight", exact=True).click()
    fills(wizard, "lot", weight="100 kg")
    wizard.stands_at("step-check")
    wizard.page.get_by_role("button", name="Change your answer: Weight", exact=True).click()
    fills(wizard, "lot", weight="501 kg")
    wizard.stands_at("step-check")
    assert alerts.all_inner_texts() == [doubt]


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_language_changes_no_answer_and_no_way(language):
    report = json.loads(in_terminal(LOT, language=language).output)
    english = json.loads(in_terminal(LOT).output)
    assert [report[name] for name in ("path", "answers", "outcome", "flaws")] == [
        english[name] for name in ("path", "answers", "outcome", "flaws")
    ]
    assert report["answers"]["goods"] == ["logs", "sawn"]


def test_a_report_is_an_answers_file(tmp_path):
    (tmp_path / "answers.json").write_text(in_terminal(LOT).output)
    assert in_terminal({}, "--answers", tmp_path / "answers.json").output == in_terminal(LOT).output


def test_only_with_its_option_an_exit_is_a_status():
    exit = {"role": "agent", "goods": "none"}
    assert [in_terminal(exit).status, in_terminal(exit, "--fail-on-exit").status] == [0, 5]


def test_a_person_on_a_terminal_meets_every_construct():
    call = ["wizard", "timber-lot", "--guides", str(GUIDES), "--language", "en", "--as-of", AS_OF, "--plain"]
    with Terminal(*call) as terminal:
        for asked, typed in [
            ("Have you done part of this already?", "1"), ("What are you?", "2"), ("What is in the lot?", "1, 3"),
            ("can only be chosen by itself", "1,2"), ("Expiry date", "9 March 2027"), ("Volume", ""), ("Weight", ""),
            ("Give the volume or the weight.", ""), ("Volume", "12.5"), ("Weight", ""),
            ("Carry the mandate with you until 23 February 2027.", ""), ("When did the e-mail arrive?", "23.10"),
            ("Until 22 November 2026 at 00:40", ""), ("Check your answers", ""),
        ]:
            terminal.until(asked)
            terminal.type(typed)
        assert terminal.finish() == 0
