"""What is left of a request is read before the answer is sent, and not without an end."""

from helpcenter.unread_bodies import drain_bodies

MIB = 2**20


class Body:
    """As much as is asked for, as long as some of `size` bytes is left."""

    def __init__(self, size):
        self.left = size

    def read(self, size):
        size = min(size, self.left)
        self.left -= size
        return bytes(size)


def left_of(size):
    body = Body(size)
    answer = drain_bodies(lambda environ, start_response: [b"ok"])({"wsgi.input": body}, None)
    assert answer == [b"ok"]
    return body.left


def test_what_no_view_has_read_is_read():
    assert left_of(3 * MIB) == 0


def test_a_sender_without_an_end_is_cut_off():
    assert left_of(70 * MIB) == 6 * MIB
