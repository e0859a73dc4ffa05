"""gunicorn's own file of settings, as on a server; and who serves a request is told.

A worker that begins with a request that has the header ASKS writes its number into the pipe whose
end TELL_TO names.
"""

import os

from deploy.gunicorn import *  # noqa: F403

ASKS = "X-WHO-SERVES"


def pre_request(worker, request):
    if any(name == ASKS for name, _ in request.headers):
        os.write(int(os.environ["TELL_TO"]), f"{worker.pid}\n".encode())
