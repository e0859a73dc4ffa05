"""What no page of ours may do, noted while a test runs."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError


class Watch:
    """Collects faults: errors of a page, violations of the policy, pages without a policy,
    missing files and requests to other hosts."""

    def __init__(self, origin: str):
        self.origin = origin
        self.faults: list[str] = []

    def attend(self, context: BrowserContext) -> None:
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)
        context.on("response", self._on_response)

    def _on_console(self, message: ConsoleMessage) -> None:
        # Answers that are errors are judged by `_on_response`, which knows what was asked for.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def _on_error(self, error: WebError) -> None:
        self.faults.append(f"page error: {error.error}")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((self.origin + "/", "data:", "about:")):
            self.faults.append(f"request to another host: {request.url}")

    def _on_response(self, response: Response) -> None:
        is_page = response.request.resource_type == "document"
        if response.status >= 400 and not is_page:
            self.faults.append(f"missing: {response.url}")
        if is_page and "script-src 'self'" not in response.headers.get(
            "content-security-policy", ""
        ):
            self.faults.append(f"no policy: {response.url}")
