"""The lines that a benchmark prints."""


def heading(text: str) -> None:
    print(f"\n{text}", flush=True)


def line(text: str) -> None:
    print(f"  {text}", flush=True)


def target(what: str, value: float, at_most: float, unit: str = "") -> None:
    """A figure that has a target. A target that was missed says MISS and ends nothing."""
    shown = f"{value:,.2f}" if isinstance(value, float) else f"{value:,}"
    word = "met" if value <= at_most else "MISS"
    line(f"{what}: {shown}{unit} (target at most {at_most:,}{unit}: {word})")


def at_least(what: str, value: float, least: float) -> None:
    """A figure that has a target from below, as in `target`."""
    word = "met" if value >= least else "MISS"
    line(f"{what}: {value:,.2f} (target at least {least:,}: {word})")
