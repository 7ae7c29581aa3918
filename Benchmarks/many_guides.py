"""The same words as guides of ours and as pages of Hugo: about 3 kB a page, in three languages."""

import gzip
import pathlib
import random

LANGUAGES = ("da", "nl", "en")
STEPS = 6
WORDS = {
    "da": "virksomhed licens træ produkter import told varekode mængde vægt dato ankomst felt konto rolle myndighed adresse "
    "skriv vælg klik åbn søg godkend indsend kontrollér gem hent vis udfyld næste sidste ny gammel hver alle én før "
    "efter under over med uden til fra hos ved om når hvis fordi eller og som der det den de har er kan skal må",
    "nl": "bedrijf vergunning hout producten invoer douane goederencode hoeveelheid gewicht datum aankomst vak account rol "
    "autoriteit adres schrijf kies klik open zoek keur dien controleer bewaar haal toon vul volgende laatste nieuw oud "
    "elk alle één voor na onder boven met zonder naar van bij aan om als wanneer omdat of en die dat het de heeft is kan",
    "en": "company licence timber products import customs code amount weight date arrival box account role authority address "
    "write choose click open search approve submit check keep fetch show fill next last new old each all one before "
    "after under above with without to from at by about when if because or and that which it the has is can must may",
}
SYLLABLES = "ba be bi bo da de di do fa fe ga ge ka ke ki la le li lo ma me mi na ne no pa pe ra re ri ro sa se ta te ti to va ve".split()


def rare(draw):
    return "".join(draw.choice(SYLLABLES) for _ in range(draw.randint(3, 5)))


def sentence(draw, language, names):
    words = draw.choices(WORDS[language].split(), k=draw.randint(8, 14))
    words.insert(4, draw.choice(names))
    return (" ".join(words)).capitalize() + "."


def guide(number):
    """The words of one guide by language: a title, a summary, and for each step a title and four things to do."""
    draw = random.Random(number)
    names = [rare(draw) for _ in range(12)]
    texts = {}
    for language in LANGUAGES:
        def said():
            return sentence(draw, language, names)

        texts[language] = (
            f"{names[0].capitalize()} {language} {number}",
            said(),
            [(said(), [f"{said()} {said()}" for _ in range(4)]) for _ in range(STEPS)],
        )
    return texts


def quoted(text):
    return '"' + text.replace('"', '\\"') + '"'


def ours(folder, number, texts):
    title, summary, steps = texts["en"]
    name = f"guide-{number}"
    lines = [f"format: 1\nguide: {name}\nversion: 1.0.0\nlanguage: en\nchecked: 2026-11-21\ntitle: {quoted(title)}"]
    lines.append(f"summary: {quoted(summary)}\nsteps:")
    keys = {"title": lambda t: t[0], "summary": lambda t: t[1]}
    for place, (heading, items) in enumerate(steps):
        lines.append(f"  - id: step-{place}\n    title: {quoted(heading)}\n    do:")
        keys[f"step-{place}.title"] = lambda t, place=place: t[2][place][0]
        for item, text in enumerate(items):
            lines.append(f"      - id: item-{item}\n        text: {quoted(text)}")
            keys[f"step-{place}.item.item-{item}"] = lambda t, place=place, item=item: t[2][place][1][item]
        lines.append(f"    next: {f'step-{place + 1}' if place + 1 < STEPS else 'done'}")
    lines.append("outcomes:\n  - id: done\n    title: Done\n")
    keys["done.title"] = lambda t: "Done"
    (folder / "Guides" / name).mkdir(parents=True)
    (folder / "Guides" / name / "guide.yaml").write_text("\n".join(lines))
    for language in LANGUAGES:
        target = folder / "Localizations" / language / (name + (".pot" if language == "en" else ".po"))
        target.parent.mkdir(parents=True, exist_ok=True)
        header = (
            f'msgid ""\nmsgstr ""\n"Project-Id-Version: Leidraad\\n"\n"Language: {language}\\n"\n'
            '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        )
        entries = [
            f"msgctxt {quoted(f'{name}.{key}')}\nmsgid {quoted(read(texts['en']))}\n"
            f"msgstr {quoted(read(texts[language]) if language != 'en' else '')}\n"
            for key, read in keys.items()
        ]
        target.write_text("\n".join([header, *entries]))


HUGO = {
    "config.toml": """baseURL = "https://guides.example/"
defaultContentLanguage = "da"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term"]
[outputs]
  home = ["HTML", "RSS", "JSON"]
  page = ["HTML", "print"]
[outputFormats.print]
  mediaType = "text/html"
  path = "print"
  baseName = "index"
  isHTML = true
  permalinkable = false
[languages.da]
  title = "Vejledninger"
  contentDir = "content/da"
[languages.nl]
  title = "Handleidingen"
  contentDir = "content/nl"
[languages.en]
  title = "Guides"
  contentDir = "content/en"
""",
    "layouts/_default/baseof.html": """<!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .Permalink }}">{{ end }}
<script type="application/ld+json">{"@context":"https://schema.org","@type":"HowTo","name":{{ .Title }},"inLanguage":{{ .Lang }}}</script></head>
<body><nav>{{ range .AllTranslations }}<a href="{{ .RelPermalink }}" lang="{{ .Lang }}">{{ .Language.Lang }}</a> {{ end }}</nav>
<nav><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a> › {{ .Title }}</nav><main>{{ block "main" . }}{{ end }}</main>
<footer>{{ .Date.Format "2006-01-02" }} {{ .Lastmod.Format "2006-01-02" }}</footer></body></html>""",
    "layouts/_default/single.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}""",
    "layouts/_default/single.print.html": """<!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>""",
    "layouts/_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Summary }}</li>{{ end }}</ul>{{ end }}""",
    "layouts/_default/list.json": """[{{ range $i, $p := .Site.RegularPages }}{{ if $i }},{{ end }}{"t":{{ $p.Title | jsonify }},"u":{{ $p.RelPermalink | jsonify }},"c":{{ $p.Plain | jsonify }}}{{ end }}]""",
}


def hugo(folder, number, texts):
    for language, (title, summary, steps) in texts.items():
        body = "\n\n".join(
            f"## {heading}\n\n" + "\n".join(f"{place}. {item}" for place, item in enumerate(items, 1))
            for heading, items in steps
        )
        page = folder / "content" / language / "guides" / f"guide-{number}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        front = f'---\ntitle: "{title}"\ndate: 2026-11-21\nlastmod: 2026-11-21\n---\n'
        page.write_text(f"{front}{summary}\n\n{body}\n")


def write(ours_folder, hugo_folder, count):
    for name, text in HUGO.items():
        (hugo_folder / name).parent.mkdir(parents=True, exist_ok=True)
        (hugo_folder / name).write_text(text)
    for number in range(count):
        texts = guide(number)
        ours(ours_folder, number, texts)
        hugo(hugo_folder, number, texts)


def index_size(site):
    """The script of the search and the index of one language, as they are and as a server sends them."""
    files = [*site.glob("assets/search.da.*.js"), *site.glob(f"assets/search.{'?' * 16}.js")]
    contents = [pathlib.Path(file).read_bytes() for file in files]
    packed = sum(len(gzip.compress(content, 9)) for content in contents)
    return f"{sum(map(len, contents)) / 1000:.0f} kB, {packed / 1000:.0f} kB gzipped"
