import type { Page } from "@playwright/test";
import type { ServedDesk } from "./served-desk";

/** What Chromium says of a request that was under way when the page was left: the stream of news always is. */
const LEFT = "net::ERR_ABORTED";

/** The page that answers 404 as it should. */
const MISSING = "/no-such-page";

/** Fills up with what a page logs as an error or a warning, fails to load, or requests from another host. */
export function complaintsOf(page: Page, desk: ServedDesk): readonly string[] {
  const complaints: string[] = [];
  const isMissing = () => page.url().endsWith(MISSING);
  page.on("console", (message) => {
    const isAboutMissingPage = isMissing() && /status of 404/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !isAboutMissingPage) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    if (why !== LEFT) complaints.push(`${request.url()} ${why}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${desk.address}/`)) complaints.push(`asked ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith(MISSING))
      complaints.push(`${response.url()} ${response.status()}`);
  });
  return complaints;
}
