"""What can happen to somebody at a terminal besides typing: nothing of it is lost, whenever it comes."""

import pytest

from terminal import Terminal


def wizard():
    return Terminal("wizard", "flegt-importer", "--language", "en", "--plain")


def test_no_interrupt_is_lost_however_early_it_comes():
    for _ in range(40):
        with wizard() as terminal:
            terminal.until("Type the number")
            terminal.press("interrupt")
            assert terminal.finish() == 130


def test_an_interrupt_right_behind_a_line_is_not_lost():
    for _ in range(20):
        with wizard() as terminal:
            terminal.until("Type the number")
            terminal.type("0")
            terminal.press("interrupt")
            assert terminal.finish() == 130


@pytest.mark.parametrize("signal", ["INT", "HUP", "TERM"])
def test_every_signal_that_ends_it_ends_it_in_order(signal):
    for _ in range(5):
        with wizard() as terminal:
            terminal.until("Type the number")
            terminal.signal(signal)
            terminal.until("You have stopped.")
            assert terminal.finish() == 130


@pytest.mark.parametrize("presentation", [{}, {"ACCESSIBLE": ""}])
def test_an_end_of_input_saves_and_says_what_is_missing(drafts, presentation):
    with drafts.terminal("wizard", "flegt-importer", "--language", "en", columns=200, **presentation) as terminal:
        terminal.until("2")
        terminal.type("2")
        terminal.until("Do you have an EU Login account")
        terminal.sees("No")
        terminal.press("end")
        terminal.until("leidraad wizard --resume flegt-importer")
        assert terminal.finish() == 4
        assert terminal.left_echoing
    assert drafts["flegt-importer"]["answers"] == {"country": "be"}


def test_it_stops_and_goes_on_like_any_program():
    with wizard() as terminal:
        terminal.until("Type the number")
        terminal.press("suspend")
        assert terminal.is_stopped()
        terminal.signal("CONT")
        terminal.type("1")
        terminal.until("Do you have an EU Login account")
