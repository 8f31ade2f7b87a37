import type { AsyncLocalStorage } from "node:async_hooks";
import NotFound from "./not-found";

/** What scripts/serve.js lends to the page that it is answering with. */
const lent = globalThis as typeof globalThis & {
  watchfloorAnswer?: AsyncLocalStorage<{ statusCode: number }>;
};

/**
 * The screen of a page whose subject is not on the desk, answered with 404. Next's own `notFound` sends an empty page
 * that only scripts fill, because it ends the rendering that is under way.
 */
export function NotThere() {
  const answer = lent.watchfloorAnswer?.getStore();
  if (answer) answer.statusCode = 404;
  return <NotFound />;
}
