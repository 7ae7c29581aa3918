"""The wizard as somebody at a terminal meets it: read, typed, corrected and gone back over."""

import json
import re

import pytest

import program
from catalogue import shown, words
from journeys import BELGIAN, DANISH, settings
from terminal import Terminal

PLAIN, RICH = ["--plain"], []
SCREENS = [
    (language, columns, presentation)
    for language in program.LANGUAGES
    for columns, presentation in [(80, PLAIN), (40, PLAIN), (80, RICH), (40, RICH)]
]


class Reader:
    """Somebody who reads one language at one terminal."""

    def __init__(self, terminal, language):
        self.terminal, self.language = terminal, language

    def said(self, key, domain="interface"):
        return shown(words(key, self.language, domain))

    def guide(self, key):
        return self.said(f"flegt-importer.{key}", "flegt-importer")

    def asked(self, step):
        self.terminal.until(self.guide(f"{step}.title"))

    def chooses(self, step, option):
        self.asked(step)
        answer = self.said(option) if option in ("yes", "no") else self.guide(f"{step}.option.{option}")
        self.terminal.sees(f"2 {self.said('no')}" if option in ("yes", "no") else answer)
        self.terminal.choose(answer)

    def types(self, step, answer, entry):
        self.terminal.until(self.guide(f"{step}.{answer}.title") + ":")
        if self.terminal.is_rich:
            self.terminal.press("erase")
        self.terminal.type(entry)

    def does(self, step):
        self.asked(step)
        self.terminal.press("enter")

    def commands(self, name):
        self.terminal.type(":" + self.said(f"command-{name}"))

    def finds_all_correct(self):
        self.terminal.sees(self.said("all-correct"))
        self.terminal.press("enter")


def wizard(language, columns=80, *words):
    return Terminal("wizard", "flegt-importer", "--language", language, *words, columns=columns)


@pytest.mark.parametrize("language, columns, presentation", SCREENS)
def test_a_belgian_company_asks_for_its_role(language, columns, presentation):
    with wizard(language, columns, *presentation) as terminal:
        reader = Reader(terminal, language)
        reader.chooses("country", "be")
        reader.chooses("account", "yes")
        reader.types("name", "company-name", BELGIAN["company-name"])
        reader.does("search")
        reader.chooses("company", "no")
        reader.types("identity", "eori", "BE 0314.595.349")
        terminal.sees(shown(words("eori.flaw.wrong-check-digit", language, "fields")))
        reader.types("identity", "eori", "be 0314.595.348")
        reader.asked("create-operator")
        reader.commands("back")
        reader.types("identity", "eori", "BE0314595348")
        reader.does("create-operator")
        for answer in ("first-name", "last-name", "account-email"):
            reader.types("sender", answer, BELGIAN[answer])
        reader.does("send-email")
        reader.does("first-shipment")
        reader.finds_all_correct()
        terminal.until(reader.guide("requested-be.title"))
        terminal.until("role request for a FLEGT timber importer")
        terminal.until("First name: Zoë")
        assert terminal.finish() == 0


def test_what_the_readme_shows_is_what_is_seen():
    """The block in which the wizard's first question stands."""
    readme = (program.ROOT / "README.md").read_text()
    [shown] = [block.splitlines() for block in re.findall(r"^```\n(.*?)\n```$", readme, re.M | re.S) if "Trin 1" in block]
    with wizard("da") as terminal:
        terminal.until("Piletaster")
        terminal.sees("forklaring.")
        begin = terminal.lines.index(shown[0])
        assert terminal.lines[begin : begin + len(shown)] == shown
        assert not any(terminal.lines[begin + len(shown) :])


@pytest.mark.parametrize("language, columns, presentation", SCREENS)
def test_a_danish_company_needs_no_email(language, columns, presentation):
    with wizard(language, columns, *presentation) as terminal:
        reader = Reader(terminal, language)
        reader.chooses("country", "dk")
        reader.chooses("account", "no")
        reader.does("create-account")
        reader.does("two-step")
        reader.types("name", "company-name", DANISH["company-name"])
        reader.does("search")
        reader.chooses("company", "no")
        reader.types("identity", "eori", "dk 37 60 60 30")
        reader.does("create-operator")
        reader.does("wait")
        reader.does("first-shipment")
        reader.finds_all_correct()
        terminal.until(reader.guide("requested-dk.title"))
        assert terminal.finish() == 0
        assert "role request" not in terminal.words


@pytest.mark.parametrize("presentation", [PLAIN, RICH])
def test_an_answer_changed_in_review_asks_only_what_is_new(presentation):
    with wizard("en", 80, *settings(DANISH), *presentation) as terminal:
        reader = Reader(terminal, "en")
        reader.commands("review")
        terminal.sees(reader.said("all-correct"))
        terminal.choose(reader.guide("country.title"))
        reader.chooses("country", "be")
        for answer in ("first-name", "last-name", "account-email"):
            reader.types("sender", answer, BELGIAN[answer])


@pytest.mark.parametrize("presentation", [PLAIN, RICH])
def test_a_wrong_number_is_asked_for_again(presentation):
    with wizard("en", 80, *presentation) as terminal:
        reader = Reader(terminal, "en")
        reader.asked("country")
        terminal.type("3")
        terminal.sees("Choose one of the numbers from 1 to 2.")
        terminal.type("2")
        reader.asked("account")


@pytest.mark.parametrize("presentation", [PLAIN, RICH])
def test_an_unknown_command_is_no_answer(presentation):
    with wizard("en", 80, *presentation) as terminal:
        reader = Reader(terminal, "en")
        reader.asked("country")
        terminal.type(":bakc")
        terminal.sees(reader.said("unknown-command"))
        terminal.type("2")
        reader.asked("account")


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_every_language_has_its_own_way_out(language):
    with wizard(language, 80, "--no-save") as terminal:
        reader = Reader(terminal, language)
        reader.asked("country")
        reader.commands("quit")
        terminal.until(reader.said("interrupted-unsaved"))
        terminal.finish()


def test_an_interrupt_leaves_the_terminal_as_it_was():
    with wizard("en") as terminal:
        terminal.until("Arrow keys")
        assert not terminal.echoes
        terminal.press("interrupt")
        assert terminal.finish() == 130
        assert not terminal.screen.cursor.hidden
        assert terminal.left_echoing
        assert terminal.received.count(b"\x1b[?2004h") == terminal.received.count(b"\x1b[?2004l") == 1


def test_without_colours_nothing_but_words_is_written():
    with Terminal("wizard", "flegt-importer", "--language", "en", NO_COLOR="1") as terminal:
        terminal.until("Arrow keys")
        assert not re.search(rb"\x1b\[[0-9;]*m", terminal.received)


@pytest.mark.parametrize(
    "words, environment", [(["--plain"], {}), ([], {"ACCESSIBLE": "1"}), ([], {"TERM": "dumb"})]
)
def test_a_plain_wizard_writes_lines_and_nothing_else(words, environment):
    with Terminal("wizard", "flegt-importer", "--language", "en", *words, **environment) as terminal:
        terminal.until("Type the number")
        terminal.type(":help")
        terminal.until("stops")
        assert b"\x1b" not in terminal.received


def test_a_narrow_terminal_breaks_no_word():
    with wizard("nl", 40) as terminal:
        reader = Reader(terminal, "nl")
        reader.chooses("country", "be")
        reader.asked("account")
        reader.terminal.until(reader.guide("account.hint"))


def test_json_on_a_terminal_is_the_same_document(tmp_path):
    answers = tmp_path / "answers.json"
    whole = program.leidraad("wizard", "flegt-importer", *settings(BELGIAN), "--json", "--as-of", "2026-11-21")
    answers.write_text(json.dumps(whole.objects[0]["answers"]))
    again = program.leidraad("wizard", "flegt-importer", "--answers", answers, "--json", "--as-of", "2026-11-21")
    assert again.output == whole.output
