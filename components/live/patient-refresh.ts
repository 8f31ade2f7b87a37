import { atDesk } from "../ui/desk-address";

const PAUSE_MS = 1_000;

type Ask = typeof window.fetch;

/** Whether Next asks for what the page shows already, because something changed. */
function isRefresh([input, init]: Parameters<Ask>): boolean {
  const headers = new Headers(init?.headers);
  if (!headers.has("rsc") || headers.has("next-router-prefetch")) return false;
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  url.searchParams.delete("_rsc");
  return (
    url.pathname === location.pathname && `${url.searchParams}` === `${new URLSearchParams(location.search)}`
  );
}

/** Whether something before the desk answered, or a desk with too much to do, instead of the page. */
const isNoPage = ({ status, headers }: Response) =>
  status >= 502 && !headers.get("content-type")?.startsWith("text/x-component");

/**
 * Lets a page that is drawn anew wait for a desk that does not answer. Next would leave the page instead, and with it a form
 * that somebody fills in.
 */
export function waitWithRefreshes(): () => void {
  const ask = window.fetch;
  const isThere = () =>
    ask(atDesk("/api/health"), { cache: "no-store" }).then(
      ({ ok }) => ok,
      () => false,
    );
  const askPatiently: Ask = async (...asked) => {
    for (;;) {
      const answer = await ask(...asked).catch((error: unknown) => {
        if (asked[1]?.signal?.aborted) throw error;
      });
      if (answer && !isNoPage(answer)) return answer;
      do await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      while (!(await isThere()));
    }
  };
  window.fetch = (...asked) => (isRefresh(asked) ? askPatiently : ask)(...asked);
  return () => {
    window.fetch = ask;
  };
}
