import type { AsyncLocalStorage } from "node:async_hooks";

/** What scripts/serve.js lends to the page that it is answering with. */
const lent = globalThis as typeof globalThis & {
  watchfloorAnswer?: AsyncLocalStorage<{ statusCode: number }>;
};

/** Answers the page that is being made with another status than 200. */
export function answerPageWith(status: number): void {
  const answer = lent.watchfloorAnswer?.getStore();
  if (answer) answer.statusCode = status;
}
