"""What the rooms raise when they will not do what they were asked to do."""


class Refused(Exception):
    """Nothing was changed. The message is a sentence for whoever asked."""


class NotAllowed(Refused):
    """Nothing was changed: this person lacks the permission."""
