"""What a reader takes away: the same files from the terminal and from the page, read by programs of other people."""

import email
import email.policy
import json
import subprocess
from datetime import date, datetime
from urllib.parse import parse_qs, unquote, urlsplit

import icalendar
import pytest
import vobject

import program
import shipped
from program import leidraad
from published_site import AS_OF, Site
from wizard_page import WizardPage

GUIDES = program.ROOT / "Tests/Guides"
LOT = {"role": "agent", "goods": "logs,sawn", "expiry": "2027-03-09", "volume": "12.5", "sent": "2026-11-21T23:10"}
REQUEST = {
    "country": "be", "account": "yes", "company-name": "Træ, Søn & Zoë bv", "company": "no",
    "eori": "BE0314595348", "first-name": "Zoë", "last-name": "D’Exemple", "account-email": "zoe@exemple.example",
}


def handed_over(folder, guide, answers, *words):
    """The files by name that the wizard writes."""
    settings = [word for name, entry in answers.items() for word in ("--set", f"{name}={entry}")]
    run = leidraad("wizard", guide, *settings, "--no-input", "--as-of", AS_OF, "--out", folder, *words)
    assert run.status == 0, run.errors
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def decoded_by_perl(message):
    """The head and the body as Perl's MIME::Parser decodes them."""
    script = (
        "use MIME::Parser; use MIME::WordDecoder; my $parser = MIME::Parser->new; $parser->output_to_core(1);"
        'my $mail = $parser->parse(\\*STDIN); for (qw(From To Cc Subject)) { my $line = $mail->head->get($_) // "";'
        'chomp $line; print "$_: ", mime_to_perl_string($line) eq $line ? $line : Encode::encode("UTF-8",'
        'mime_to_perl_string($line)), "\\n" } print "\\n", $mail->bodyhandle->as_string'
    )
    return subprocess.run(["perl", "-MEncode", "-e", script], input=message, capture_output=True, check=True).stdout


@pytest.mark.parametrize("language", ["en", "da", "nl"])
def test_an_email_opens_in_two_readers_as_it_was_written(language, tmp_path):
    files = handed_over(tmp_path, "flegt-importer", REQUEST, "--language", language)
    text = files["role-request.txt"].decode()
    head, _, body = text.partition("\n\n")
    message = email.message_from_bytes(files["role-request.eml"], policy=email.policy.default)
    assert not message.defects
    assert "".join(f"{name}: {message[name]}\n" for name in ("From", "To", "Cc", "Subject")) == head + "\n"
    assert message.get_content().replace("\r\n", "\n") == body
    assert "Operator company: Træ, Søn & Zoë bv" in message.get_content()
    assert decoded_by_perl(files["role-request.eml"]).decode().split() == text.split()
    assert message["X-Unsent"] == "1" and message["Date"] is None
    prepared = message["X-Prepared-With"].split()
    assert prepared[:3] == ["Leidraad", "flegt-importer", "1.1.0"] and prepared[4:] == [AS_OF, "en"]
    assert all(len(line) <= 78 for line in files["role-request.eml"].split(b"\r\n"))
    assert b"\n" not in files["role-request.eml"].replace(b"\r\n", b"")


UNFINISHED = {
    "en": "Not finished yet. Go on at: ", "da": "Ikke færdig endnu. Fortsæt ved: ", "nl": "Nog niet klaar. Ga verder bij: "
}


@pytest.mark.parametrize("language", ["en", "da", "nl"])
def test_whoever_stops_has_the_list_of_what_there_is_to_do_so_far(language, tmp_path):
    answers = ("--set", "country=be", "--set", "account=no", "--set", "company-name=A", "--set", "company=no")
    call = ("wizard", "flegt-importer", *answers, "--no-input", "--as-of", AS_OF, "--out", tmp_path, "--language", language)
    run = leidraad(*call)
    assert run.status == 4
    [file] = tmp_path.iterdir()
    assert file.name == "checklist.txt" and str(file) in run.errors
    text = file.read_text()
    assert text.count("[ ] ") > 3 and "⟨" not in text
    assert f"\n\n{UNFINISHED[language]}{shipped.title('flegt-importer', 'identity', language)}\n\n" in text


def test_whoever_stops_before_there_is_anything_to_do_has_no_list(tmp_path):
    run = leidraad("wizard", "flegt-importer", "--set", "country=be", "--no-input", "--as-of", AS_OF, "--out", tmp_path / "out")
    assert run.status == 4 and not (tmp_path / "out").exists()


def test_whoever_interrupts_the_wizard_is_told_how_to_get_the_list(drafts, tmp_path):
    words = ("wizard", "flegt-importer", "--plain", "--language", "en", "--set", "country=be", "--set", "account=no")
    with drafts.terminal(*words) as terminal:
        terminal.until("Type the number")
        terminal.press("interrupt")
        terminal.until("Save as a file what you have to do so far:")
        assert terminal.finish() == 130
    _, _, said = terminal.words.partition("have to do so far: ")
    assert said.strip() == "leidraad wizard --resume flegt-importer --out flegt-importer --language en --plain --no-input"
    run = drafts.run(*said.replace("--out flegt-importer", f"--out {tmp_path}/taken").split()[1:])
    assert run.status == 4
    assert "[ ] " in (tmp_path / "taken/checklist.txt").read_text()


def events_in(calendar):
    return {
        (str(event["summary"]), event["dtstart"].dt, "æ" in str(event["description"]) or "ø" in str(event["description"]))
        for event in icalendar.Calendar.from_ical(calendar).walk("vevent")
    }


def test_a_calendar_opens_in_two_readers_with_the_times_of_the_readers_own_clock(tmp_path):
    calendar = handed_over(tmp_path, "timber-lot", LOT, "--guides", GUIDES)["dates.ics"]
    expected = {
        ("Open the link in the e-mail, before it stops working", datetime(2026, 11, 22, 0, 40), False),
        ("Renew the licence", date(2027, 2, 23), True),
    }
    assert events_in(calendar) == expected
    other = {(event.summary.value, event.dtstart.value) for event in vobject.readOne(calendar.decode()).vevent_list}
    assert other == {(summary, start) for summary, start, _ in expected}
    assert all(len(line) <= 75 for line in calendar.split(b"\r\n"))


def test_a_list_of_days_begins_with_the_earliest(tmp_path):
    answers = {
        "country": "dk", "role": "yes", "has-numbers": "both", "issuing-country": "id", "expiry": "2027-02-01",
        "licence-number": "26.02047-00130.014-ID-DK", "verification-number": "8FD2-77A1-0C3E", "arrival": "2027-01-09",
    }
    files = handed_over(tmp_path, "flegt-claim", answers, "--language", "da")
    days = [line for line in files["deadlines.txt"].decode().split("\n") if line.endswith(("2026", "2027"))]
    assert days == ["24. november 2026", "9. januar 2027", "1. februar 2027"]
    starts = [event["dtstart"].dt for event in icalendar.Calendar.from_ical(files["deadlines.ics"]).walk("vevent")]
    assert starts == [date(2026, 11, 24), date(2027, 1, 9), date(2027, 2, 1)]


def test_two_shipments_with_the_same_days_stand_beside_each_other_in_a_calendar(tmp_path):
    answers = {
        "country": "dk", "role": "yes", "has-numbers": "both", "issuing-country": "id", "expiry": "2027-02-01",
        "licence-number": "26.02047-00130.014-ID-DK", "verification-number": "8FD2-77A1-0C3E",
    }
    other = answers | {"licence-number": "26.02047-00131.014-ID-DK"}

    def names(answers, folder, *words):
        folder.mkdir()
        calendar = handed_over(folder, "flegt-claim", answers, *words)["deadlines.ics"]
        return {str(event["uid"]) for event in icalendar.Calendar.from_ical(calendar).walk("vevent")}

    first = names(answers, tmp_path / "first")
    assert len(first) == 2
    assert names(answers, tmp_path / "again", "--language", "nl") == first
    assert not names(other, tmp_path / "other") & first


@pytest.mark.parametrize("language", ["en", "da", "nl"])
def test_every_document_that_is_read_says_what_made_it(language, tmp_path):
    files = handed_over(tmp_path, "flegt-importer", REQUEST, "--language", language)
    report = json.loads(
        leidraad("wizard", "flegt-importer", "--json", "--language", language, "--as-of", AS_OF).output
    )
    foot = files["checklist.txt"].decode().rstrip("\n").split("\n")[-1]
    day = {"en": "21 November 2026", "da": "21. november 2026", "nl": "21 november 2026"}[language]
    name = {"en": "in English", "da": "på dansk", "nl": "in het Nederlands"}[language]
    for part in (day, name, "1.1.0", report["digest"][:12], "Leidraad"):
        assert part in foot


HOSTILE = {
    "a second recipient": {"company-name": "Exemple\nBcc: thief@example.org"},
    "a header in a name": {"last-name": "D’Exemple\r\nBcc: thief@example.org"},
    "markup": {"company-name": "</script><b>Exemple</b>"},
    "a formula": {"company-name": "=HYPERLINK(\"http://example.org\")"},
}


@pytest.mark.parametrize("entries", HOSTILE.values(), ids=HOSTILE)
def test_no_answer_reaches_the_head_of_an_email(entries, tmp_path):
    settings = [word for name, entry in (REQUEST | entries).items() for word in ("--set", f"{name}={entry}")]
    run = leidraad("wizard", "flegt-importer", *settings, "--no-input", "--as-of", AS_OF, "--out", tmp_path)
    if run.status != 0:
        assert run.status == 3 and not list(tmp_path.glob("*.eml"))
        return
    message = email.message_from_bytes((tmp_path / "role-request.eml").read_bytes(), policy=email.policy.default)
    assert message["Bcc"] is None and message["To"] == "sante-traces@ec.europa.eu"
    assert not message.defects


@pytest.fixture(scope="module")
def lot(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("documents") / "out", "--guides", GUIDES, "--languages", "en")
    yield site
    site.close()


def page_of(site, language, *ids):
    texts = {page: (site.folder / page).read_text() for page in site.pages_in(language)}
    [page] = [page for page, text in texts.items() if 'id="wizard"' in text and all(f'id="{each}"' in text for each in ids)]
    return page


def answer(wizard, answers):
    """Puts answers where they are asked, and goes on to the end."""
    page = wizard.page
    while page.locator('section[id^="outcome-"]:visible').count() == 0:
        for box in page.locator("section input:not([type=text]):visible").all():
            question = box.evaluate("box => box.closest('[data-question]').id.slice('question-'.length)")
            if box.get_attribute("value") in answers[question].split(",") and not box.is_checked():
                box.click()
        for field in page.locator("input[type=text]:visible").all():
            field.fill(answers.get(field.get_attribute("id").removeprefix("answer-"), ""))
        wizard.goes_on()


def downloads(wizard, document):
    """The files that the buttons below a document give."""
    found = {}
    for button in wizard.page.locator(f"#document-{document} button[data-file]:visible").all():
        with wizard.page.expect_download() as download:
            button.click()
        found[download.value.suggested_filename] = download.value.path().read_bytes()
    return found


def test_a_page_hands_over_the_same_calendar(lot, browser, tmp_path):
    with browser.visit(lot.address) as visit:
        wizard = WizardPage(visit, lot.over_http(page_of(lot, "en", "step-mandate")), "en")
        answer(wizard, LOT)
        found = downloads(wizard, "dates") | downloads(wizard, "list")
    written = handed_over(tmp_path, "timber-lot", LOT, "--guides", GUIDES)
    assert found == written


def test_a_page_hands_over_the_same_email_and_opens_the_mail_program(site, browser, tmp_path):
    with browser.visit(site.address) as visit:
        wizard = WizardPage(visit, site.over_http(page_of(site, "en", "step-create-operator")), "en")
        answer(wizard, REQUEST)
        found = downloads(wizard, "role-request")
        button = wizard.page.locator("#document-role-request button[data-form]:not([data-file])")
        assert button.is_visible()
        address = wizard.page.evaluate(
            """() => new Promise((done) => {
                 navigation.addEventListener("navigate", (event) => { event.preventDefault(); done(event.destination.url); });
                 document.querySelector("#document-role-request button[data-form]:not([data-file])").click();
               })"""
        )
    written = handed_over(tmp_path, "flegt-importer", REQUEST, "--language", "en")
    assert found == {name: content for name, content in written.items() if name.startswith("role-request")}
    parts = urlsplit(address)
    message = email.message_from_bytes(written["role-request.eml"], policy=email.policy.default)
    assert unquote(parts.path) == message["To"]
    query = parse_qs(parts.query)
    assert (query["cc"], query["subject"]) == ([message["Cc"]], [message["Subject"]])
    assert query["body"][0].split() == message.get_content().split()


def test_an_email_too_long_for_an_address_is_saved_and_copied_all_the_same(site, browser, tmp_path):
    long = REQUEST | {"company-name": "Træ " + "Ø" * 90, "first-name": "Ø" * 90, "last-name": "Å" * 90}
    with browser.visit(site.address) as visit:
        wizard = WizardPage(visit, site.over_http(page_of(site, "en", "step-create-operator")), "en")
        answer(wizard, long)
        found = downloads(wizard, "role-request")
        document = wizard.page.locator("#document-role-request")
        offered = document.locator("button[data-form]:not([data-file]):visible").count()
        copied = document.locator("pre").text_content()
    written = handed_over(tmp_path, "flegt-importer", long, "--language", "en")
    assert found == {name: content for name, content in written.items() if name.startswith("role-request")}
    assert (offered, copied) == (0, written["role-request.txt"].decode())


GLOSS = {
    "da": ("Det står der i e-mailen", "Erhvervsdrivende: Træ, Søn & Zoë bv"),
    "nl": ("Wat er in de e-mail staat", "Exploitant: Træ, Søn & Zoë bv"),
}


@pytest.mark.parametrize("language", GLOSS)
def test_what_an_email_says_stands_beside_it_in_the_readers_language(language, site, browser):
    heading, words = GLOSS[language]
    settings = [word for name, entry in REQUEST.items() for word in ("--set", f"{name}={entry}")]
    call = ("wizard", "flegt-importer", *settings, "--no-input", "--as-of", AS_OF, "--language", language)
    [mail] = [each for each in json.loads(leidraad(*call, "--json").output)["documents"] if each["kind"] == "email"]
    assert words in mail["gloss"].splitlines() and words not in mail["text"]
    run = leidraad(*call)
    assert run.output.startswith(mail["text"]) and words not in run.output
    assert " ".join([heading, *mail["gloss"].split()]) in " ".join(run.errors.split())
    with browser.visit(site.address) as visit:
        wizard = WizardPage(visit, site.over_http(page_of(site, language, "step-create-operator")), language)
        answer(wizard, REQUEST)
        gloss = wizard.page.locator("#document-role-request .gloss")
        assert gloss.locator("h4").inner_text() == heading
        assert gloss.locator("p").text_content() == mail["gloss"]
        # Both at once: between two questions the page may scroll.
        mail_box, gloss_box = wizard.page.locator("#document-role-request").locator("pre, .gloss").evaluate_all(
            "all => all.map(each => each.getBoundingClientRect().toJSON())"
        )
        assert gloss_box["left"] > mail_box["right"] and gloss_box["top"] < mail_box["bottom"]
        wizard.page.locator('.languages a[hreflang="en"]').click()
        gloss.wait_for(state="hidden")
        assert wizard.page.locator("#document-role-request pre").text_content() == mail["text"]
        assert visit.complaints == []
