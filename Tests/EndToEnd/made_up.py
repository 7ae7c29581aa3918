"""A guide made up for a test: a step for each title, and every word that the titles are made of."""

# What the compounds of `Tests/Cases/search.tsv` are made of, as other pages of a real site would say it.
PARTS = {
    "da": "træ import vare udløb told skov fødevare",
    "nl": "hout onderneming goederen douane verval herkomst aankomst vracht stoffen hand boete",
}
LABELS = {"da": ("Ordbog", "Slut"), "nl": ("Woordenboek", "Einde"), "en": ("Dictionary", "End")}


def write_guide(folder, language, titles, words=(), name="dictionary"):
    steps = "".join(
        f'  - id: step-{number}\n    title: "{title}"\n    do:\n      - id: read\n        text: "{number}."\n'
        f"    next: {f'step-{number + 1}' if number + 1 < len(titles) else 'end'}\n"
        for number, title in enumerate(titles)
    )
    title, end = LABELS[language]
    (folder / name).mkdir(parents=True)
    (folder / name / "guide.yaml").write_text(
        f"format: 1\nguide: {name}\nversion: 1.0.0\nlanguage: {language}\nchecked: 2026-11-21\ntitle: {title}\n"
        f'summary: "{" ".join([title, *words])}"\nsteps:\n{steps}outcomes:\n  - id: end\n    title: {end}\n'
    )
