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


@pytest.mark.parametrize("signal", ["INT", "HUP", "TERM"])
def test_every_signal_that_ends_it_ends_it_in_order(signal):
    for _ in range(5):
        with wizard() as terminal:
            terminal.until("Type the number")
            terminal.signal(signal)
            terminal.until("You have stopped.")
            assert terminal.finish() == 130


def test_it_stops_and_goes_on_like_any_program():
    with wizard() as terminal:
        terminal.until("Type the number")
        terminal.press("suspend")
        assert terminal.is_stopped()
        terminal.signal("CONT")
        terminal.type("1")
        terminal.until("Do you have an EU Login account")
