"""Answers that would be something else in a list or in a calendar: they stay what was typed, for other people's programs too."""

from datetime import date

import icalendar
import pytest
import vobject

from program import leidraad
from published_site import AS_OF

GUIDE = """format: 1
guide: call
version: 1.0.0
language: en
checked: 2026-11-21
title: Call somebody
steps:
  - id: whom
    ask: fields
    title: Whom?
    fields:
      - id: company
        field: company-name
        title: Company
      - id: remark
        field: text
        title: Remark
    next: act
  - id: act
    title: Act
    do:
      - id: call
        text: "Call {company}"
        note: "{remark}"
    next: done
outcomes:
  - id: done
    title: Done
documents:
  - id: list
    kind: checklist
    title: Your list
  - id: days
    kind: calendar
    title: Your days
    events:
      - id: call
        at: today + 1 days
        text: "Call {company}"
        note: "{remark}"
"""
ANSWERS = {
    "markup": ("</script><b>Exemple</b>", "</pre><script>alert(1)</script>"),
    "a formula": ("=1+1", "@SUM(A1)"),
    "another event": ("A;B,C\\D:E", "END:VEVENT\\nBEGIN:VEVENT"),
    "another item": ("[ ] Pay", "[x] Paid"),
    "a line break": ("Exemple\nEND:VEVENT", "one line"),
}


@pytest.mark.parametrize("company, remark", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_stays_what_it_is(company, remark, tmp_path):
    (tmp_path / "guides/call").mkdir(parents=True)
    (tmp_path / "guides/call/guide.yaml").write_text(GUIDE)
    run = leidraad(
        "wizard", "call", "--guides", tmp_path / "guides", "--set", f"company={company}", "--set", f"remark={remark}",
        "--no-input", "--as-of", AS_OF, "--language", "en", "--out", tmp_path / "out",
    )  # fmt: skip
    assert run.status == 0, run.errors
    company = company.replace("\n", " ")
    lines = (tmp_path / "out/list.txt").read_text().splitlines()
    assert lines[3:6] == ["Act", f"[ ] Call {company}", f"    {remark}"]
    calendar = (tmp_path / "out/days.ics").read_bytes()
    [event] = icalendar.Calendar.from_ical(calendar).walk("vevent")
    assert str(event["summary"]) == f"Call {company}"
    assert str(event["description"]).startswith(f"{remark}\n\n")
    [other] = vobject.readOne(calendar.decode()).vevent_list
    assert (other.summary.value, other.dtstart.value) == (f"Call {company}", date(2026, 11, 22))
