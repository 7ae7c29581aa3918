"""Journeys that several tests take, in the order in which the guide asks."""

BELGIAN = {
    "country": "be",
    "account": "yes",
    "company-name": "Exemple & Fils srl",
    "company": "no",
    "eori": "BE0314595348",
    "first-name": "Zoë",
    "last-name": "D’Exemple",
    "account-email": "zoe@exemple-fils.example",
}

DANISH = {
    "country": "dk",
    "account": "no",
    "company-name": "Øresunds Eksempelgulve A/S",
    "company": "no",
    "eori": "DK37606030",
}


def settings(answers):
    """The answers as words for the command."""
    return [word for answer in answers.items() for word in ("--set", "=".join(answer))]
