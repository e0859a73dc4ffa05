"""How gunicorn runs on a server: `gunicorn helpcenter.wsgi --config deploy/gunicorn.py`."""

import os

# For each port; `make run` has as many.
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
# In each worker, as `make run` has them too: somebody who sends half a request holds up a thread and
# not the worker.
worker_class, threads = "gthread", 8
# A worker that is silent for longer is ended, and a stop waits as long for the requests that run.
timeout = graceful_timeout = 30
# In memory: on a disk that hangs, workers would seem to hang.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108
# Longer than any address of the site; nginx bounds it too.
limit_request_line = 8190
limit_request_field_size = 8190
control_socket_disable = True
