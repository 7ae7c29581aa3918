"""What can be asked of the wizard at any prompt, and what it keeps meanwhile."""

import contextlib

import pytest

import program
from catalogue import shown, words
from journeys import BELGIAN, settings
from terminal import Terminal

PLAIN, RICH = ["--plain"], []
UNTIL_EORI = settings({"country": "be", "account": "yes", "company-name": "Exemple", "company": "no"})


def wizard(language, *options, guide="flegt-importer", **environment):
    return Terminal("wizard", guide, "--language", language, "--no-save", *options, columns=120, **environment)


def said(key, language, domain="interface"):
    return shown(words(key, language, domain))


@contextlib.contextmanager
def at_the_eori_number(language, *options):
    """The wizard where it asks a Belgian company for its number."""
    with wizard(language, *UNTIL_EORI, *options) as terminal:
        terminal.until(said("flegt-importer.country.title", language, "flegt-importer"))
        terminal.type(":goto identity")
        terminal.sees(said("flegt-importer.identity.eori.title", language, "flegt-importer") + ":")
        yield terminal


@pytest.mark.parametrize("presentation", [PLAIN, RICH])
@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_words_of_a_step_are_explained(language, presentation):
    with wizard(language, *presentation) as terminal:
        terminal.until(said("flegt-importer.country.hint", language, "flegt-importer"))
        terminal.sees("2 ")
        for word, meaning in [(said("command-term", language), "role.meaning"), ("term eori", "eori-number.meaning")]:
            terminal.type(f":{word}")
            terminal.until(said(meaning, language, "glossary"))
            if presentation == PLAIN:
                terminal.until(said("prompt-choice", language) + " (1–2):")
        terminal.type(":term xyz")
        terminal.until(said("explained-words", language).partition("{")[0].strip())
        terminal.until(said("eori-number", language, "glossary"))


@pytest.mark.parametrize("presentation", [PLAIN, RICH])
def test_a_word_is_known_in_the_form_in_which_the_step_has_it(presentation):
    with at_the_eori_number("da", *presentation) as terminal:
        terminal.type(":term")
        terminal.until(said("eori-number.meaning", "da", "glossary"))
        if presentation == PLAIN:
            terminal.until(said("flegt-importer.identity.eori.title", "da", "flegt-importer") + ":")
        terminal.type(":begreb kompetente myndigheder")
        terminal.until(said("competent-authority.meaning", "da", "glossary"))


@pytest.mark.parametrize("presentation", [PLAIN, RICH])
@pytest.mark.parametrize("way", [["lang"], ["back", "forward"]])
def test_what_was_refused_is_refused_in_the_new_language_and_still_there(way, presentation):
    with at_the_eori_number("en", *presentation) as terminal:
        terminal.type("BE 0314.595.349")
        terminal.sees(said("eori.flaw.wrong-check-digit", "en", "fields"))
        language = "en"
        if way == ["lang"]:
            language = "nl"
            terminal.type(":lang nl")
        else:
            terminal.type(":back")
            terminal.until(said("flegt-importer.company.title", "en", "flegt-importer"))
            terminal.type(":forward")
        terminal.until(said("flegt-importer.identity.title", language, "flegt-importer"))
        terminal.sees(said("eori.flaw.wrong-check-digit", language, "fields"))
        if presentation == RICH:
            terminal.sees("BE 0314.595.349")
            terminal.press("backspace")
            terminal.type("8")
        else:
            terminal.type("BE 0314.595.348")
        terminal.until(said("flegt-importer.create-operator.title", language, "flegt-importer"))


@pytest.mark.parametrize("presentation", [PLAIN, RICH])
def test_what_is_wrong_is_still_said_after_help(presentation):
    with at_the_eori_number("en", *presentation) as terminal:
        terminal.type("BE1")
        terminal.sees("To put right: EORI number: A Belgian EORI number has 10 digits")
        terminal.type(":help")
        terminal.until(said("wizard-quit", "en"))
        terminal.until("To put right: EORI number: A Belgian EORI number has 10 digits")


def test_enter_keeps_the_answer_that_was_there_before_a_refused_one():
    with wizard("en", *settings(BELGIAN), *PLAIN) as terminal:
        terminal.until("In which country")
        terminal.type(":goto identity")
        terminal.until("[BE 0314.595.348]")
        terminal.type("BE1")
        terminal.until("To put right: EORI")
        terminal.until("[BE 0314.595.348]")
        terminal.type("")
        terminal.until("Create your company in TRACES NT")


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_line_by_line_too_what_is_done_is_ticked_off(language):
    with wizard(language, *settings({"country": "dk", "account": "no"}), *PLAIN) as terminal:
        terminal.until(said("flegt-importer.country.title", language, "flegt-importer"))
        terminal.type(":goto create-account")
        terminal.until("[ ] 2 " + said("flegt-importer.create-account.item.language", language, "flegt-importer"))
        terminal.until(said("tick-by-number", language))
        terminal.type("2, 3")
        terminal.until("[x] 2 " + said("flegt-importer.create-account.item.language", language, "flegt-importer"))
        terminal.until("[x] 3 " + said("flegt-importer.create-account.item.name", language, "flegt-importer"))
        terminal.type("3")
        terminal.until("[ ] 3 ")
        for none in ("9", "0", "x", ",", "-9223372036854775808"):
            terminal.type(none)
            terminal.until(said("error-prefix", language))
        terminal.press("enter")
        terminal.until(said("flegt-importer.two-step.title", language, "flegt-importer"))
        terminal.type(":back")
        terminal.until("[ ] 1 ")
        terminal.until("[x] 2 ")
        terminal.until("[ ] 3 ")


def at_the_goods(*options):
    guides = ("--guides", str(program.ROOT / "Tests/Guides"))
    terminal = wizard("en", *guides, *settings({"role": "agent"}), *options, guide="timber-lot")
    terminal.until("What are you?")
    terminal.press("enter")
    terminal.until("What is in the lot?")
    return terminal


@pytest.mark.parametrize("line", ["1,2", "1, 2", "1 2", "2;1", "1 + 2", "1 & 2.", "logs, sawn", "Log;Sawn w"])
def test_several_are_named_with_anything_between_their_numbers(line):
    with at_the_goods(*PLAIN) as terminal:
        terminal.type(line)
        terminal.until("How much is it?")
        terminal.type(":back")
        terminal.until("[1, 2]:")


@pytest.mark.parametrize("line", ["1 2 4", "12", "1-2", ",", "logs sawn"])
def test_what_names_nothing_is_not_guessed_at(line):
    with at_the_goods(*PLAIN) as terminal:
        terminal.type(line)
        terminal.until("To put right: ")


def test_what_cannot_be_chosen_together_is_still_said_in_another_language():
    with at_the_goods(*PLAIN) as terminal:
        terminal.type("1 3")
        terminal.until("To put right: What is in the lot? “None of these” can only be chosen by itself.")
        terminal.type(":lang da")
        terminal.until(said("error-prefix", "da"))
        terminal.type("3")
        terminal.until("This guide is not for you")


@pytest.mark.parametrize("key", ["?", ":save"])
def test_ticks_stay_while_something_else_is_asked(key):
    with wizard("en", "--guides", str(program.ROOT / "Tests/Guides"), guide="timber-lot") as terminal:
        terminal.until("Have you done part of this already?")
        terminal.press("enter")
        terminal.until("What are you?")
        terminal.press("down", "enter")
        terminal.until("What is in the lot?")
        terminal.sees("❯ [ ]")
        terminal.press("space")
        terminal.sees("❯ [x] 1 Logs")
        if key == "?":
            terminal.write(key)
        else:
            terminal.press("save")
        terminal.sees("❯ [x] 1 Logs")
        terminal.press("enter")
        terminal.until("❯ Logs")


@pytest.mark.parametrize(
    "typed, said",
    [
        (":back", "To put right: This is the first step."),
        (":clear", "To put right: This question needs an answer."),
        (":edit", "To put right: Only an answer that is typed can be opened in an editor."),
        (":lang", "To put right: Type :language and one of these: da, nl, nl-BE and en."),
    ],
)
@pytest.mark.parametrize("presentation", [[], PLAIN])
def test_a_command_that_can_do_nothing_says_so(typed, said, presentation):
    with wizard("en", *presentation, guide="flegt-follow") as terminal:
        terminal.until("In which country")
        terminal.type(typed)
        terminal.until(said)


@pytest.mark.parametrize("presentation", [[], PLAIN])
def test_who_looks_through_the_answers_on_the_way_goes_on_where_that_was(presentation):
    known = {"country": "dk", "electronic": "no", "role": "yes", "issuing-country": "gh", "behalf": "no"}
    known |= {"expiry": "2027-03-09", "arrival": "2027-02-01", "sheet": "no"}
    with wizard("en", *presentation, *settings(known), guide="flegt-licence") as terminal:
        terminal.until(said("flegt-licence.country.title", "en", "flegt-licence"))
        terminal.press("enter")
        terminal.until(said("flegt-licence.electronic.title", "en", "flegt-licence"))
        terminal.type(":review")
        terminal.until(said("change-which", "en"))
        terminal.press("enter")
        terminal.until(said("flegt-licence.electronic.title", "en", "flegt-licence"))
        terminal.press("enter")
        terminal.until(said("flegt-licence.role.title", "en", "flegt-licence"))


def test_answers_that_are_shown_on_the_way_have_no_numbers_to_type():
    with wizard("en", *PLAIN, *settings({"country": "dk"}), guide="flegt-follow") as terminal:
        terminal.until("In which country")
        terminal.press("enter")
        terminal.until("approved?")
        terminal.type(":review")
        terminal.until("Not answered yet")
        assert not [line for line in terminal.lines if line.strip().startswith("1  In which country")]


@pytest.mark.parametrize("presentation", [PLAIN, RICH])
@pytest.mark.parametrize("language", program.LANGUAGES)
def test_why_a_step_comes_is_told_with_the_answers_that_led_there(language, presentation):
    with at_the_eori_number(language, *presentation) as terminal:
        terminal.type(f":{said('command-why', language)}")
        terminal.until(said("how-you-came-here", language))
        for answer, question in (("yes", "account.title"), ("no", "company.title")):
            sentence = said("if-answer", language).replace("{answer}", said(answer, language))
            terminal.until(sentence.replace("{question}", said(f"flegt-importer.{question}", language, "flegt-importer")))
