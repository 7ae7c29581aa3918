"""The start of the wizard. Time is told, never judged: the machine may be busy."""

import first_prompt


def test_the_first_prompt_needs_little_memory(record_property):
    seconds, peak = first_prompt.of_the_guide()
    record_property("first prompt", f"after {seconds * 1000:.1f} ms (median of 15), with {peak / 1e6:.1f} MB")
    assert peak <= 30e6
