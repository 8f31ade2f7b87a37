import { atDesk } from "../ui/desk-address";

/** How often an open page polls. */
const ASK_MS = 20_000;

/** Calls `hear` with whether a check of the desk fails, again and again while the page is seen, until what it returns is called. */
export function askStatus(hear: (hasFailed: boolean) => void): () => void {
  const ask = async () => {
    if (document.visibilityState === "hidden") return;
    const answer = await fetch(atDesk("/api/ready"), { cache: "no-store" }).catch(() => undefined);
    if (answer?.status === 200 || answer?.status === 503) hear(answer.status === 503);
  };
  const asking = setInterval(ask, ASK_MS);
  document.addEventListener("visibilitychange", ask);
  return () => {
    clearInterval(asking);
    document.removeEventListener("visibilitychange", ask);
  };
}
