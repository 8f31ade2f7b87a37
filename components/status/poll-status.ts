import { atDesk } from "../ui/desk-address";

/** How often an open page polls. */
const POLL_MS = 20_000;

/** Calls `hear` with whether a check of the desk fails, again and again while the page is seen, until what it returns is called. */
export function pollStatus(onStatus: (hasFailed: boolean) => void): () => void {
  const poll = async () => {
    if (document.visibilityState === "hidden") return;
    const answer = await fetch(atDesk("/api/ready"), { cache: "no-store" }).catch(() => undefined);
    if (answer?.status === 200 || answer?.status === 503) onStatus(answer.status === 503);
  };
  const timer = setInterval(poll, POLL_MS);
  document.addEventListener("visibilitychange", poll);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", poll);
  };
}
