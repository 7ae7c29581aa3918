"""Somebody at the wizard's page who has a keyboard and nothing else."""

import re

import shipped

# Where the focus is: whether on an element that the selector names.
_IS_AT = "selector => document.activeElement.matches(selector)"


class Typist:
    def __init__(self, wizard):
        self.wizard, self.page, self.keyboard = wizard, wizard.page, wizard.page.keyboard

    def reaches(self, selector, key="Tab"):
        """Presses a key until the focus has come to an element."""
        for _ in range(120):
            if self.page.evaluate(_IS_AT, selector):
                return
            self.keyboard.press(key)
        raise AssertionError(f"{key} does not lead to {selector}")

    def presses(self, selector, key="Enter"):
        self.reaches(selector)
        self.keyboard.press(key)

    def types(self, selector, entry):
        """Writes in a box, in the place of whatever stands there."""
        self.reaches(selector)
        self.keyboard.press("Control+A")
        self.keyboard.press("Delete")
        self.keyboard.type(entry)

    def goes_on(self):
        self.presses("#wizard button[type=submit]")

    def starts_again(self):
        self.presses("#wizard [data-part=restart]")

    def answers(self, step, answers):
        """Fills in a step and goes on."""
        self.fills(step, answers)
        if step.get("ask") in ("choice", "yes-no"):
            self.keyboard.press("Enter")
        else:
            self.goes_on()

    def fills(self, step, answers):
        """Answers what a step asks, as the guide's file describes it."""
        asked = shipped.questions(step)
        if step.get("ask") == "rows":
            self.lists(step["id"], step["fields"], answers.get(step["id"], []))
            asked = {}
        for question, options in asked.items():
            entry = answers.get(question, "")
            if not options:
                if entry:
                    self.types(f"#answer-{question}", entry)
            elif step["ask"] == "choices":
                for option in entry.split(","):
                    self.presses(f"#answer-{question}-{option}", "Space")
            else:
                # The group is one stop of the Tab key; arrows choose in it.
                self.presses(f"#answer-{question} input", "Space")
                for _ in range(options.index(entry)):
                    self.keyboard.press("ArrowDown")

    def lists(self, question, fields, rows):
        """Fills in each row of a list, and what is listed in it."""
        add = f"#question-{question} > [data-part=list-view] [data-part=add-row]"
        for row in rows:
            self.presses(add)
            for field in fields:
                if field.get("ask") == "rows":
                    self.lists(field["id"], field["fields"], row.get(field["id"], []))
                elif row.get(field["id"]):
                    self.types(f"#answer-{field['id']}", row[field["id"]])
            self.goes_on()

    def reads_the_summary(self):
        """Follows the first link of what is wrong; answers the question to which it leads."""
        assert self.page.evaluate(_IS_AT, "[data-part=summary]")
        self.presses("[data-part=summary] a")
        focused = self.page.evaluate("document.activeElement.id")
        assert (found := re.fullmatch("answer-(.*)", focused)), focused
        return found[1]

    def downloads(self, selector):
        with self.page.expect_download() as download:
            self.presses(selector)
        return download.value.suggested_filename, download.value.path().read_bytes()
