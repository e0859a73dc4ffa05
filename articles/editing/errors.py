"""What a service says when it will not do what it was asked to."""


class Refused(Exception):
    """Nothing was changed. The message is a sentence for the operator."""
