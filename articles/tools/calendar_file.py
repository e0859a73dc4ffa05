"""A day for the calendar of a phone (RFC 5545), named so that nobody who sees it learns anything."""

from datetime import date, datetime, timedelta
from uuid import uuid4

TITLE = "要办的一件事"
FILE_NAME = "riqi.ics"
# So many days before it the phone reminds of it.
DAYS_BEFORE = 3


def calendar_file(day: date, now: datetime) -> str:
    """`now` in UTC. A whole day, with a reminder three days before it."""
    lines = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//calendar//CN", "BEGIN:VEVENT"),
        f"UID:{uuid4()}",
        f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{TITLE}",
        *("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{TITLE}", f"TRIGGER:-P{DAYS_BEFORE}D"),
        *("END:VALARM", "END:VEVENT", "END:VCALENDAR", ""),
    )
    return "\r\n".join(lines)
