/**
 * The service worker of the desk (`/service-worker.js`), which runs in browsers: served as text (offline-answer.js), so
 * nothing outside this function is known in it.
 *
 * It answers nothing but pages, and those always from the desk. Only where the desk gives no answer, it answers with a
 * page that says so, which shows the last board that this browser saw, framed as old (components/live/last-board.ts).
 * @param {{ page: string, build: string }} own the page, with places for what is known in the browser; the build, by
 *   which a browser sees that another worker is served
 */
export function offlineWorker({ page, build }) {
  /**
   * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Lasting
   * @typedef {Lasting & { request: Request, preloadResponse: Promise<Response | undefined>, respondWith(answer: Promise<Response>): void }} Asked
   * @typedef {{
   *   skipWaiting(): Promise<void>,
   *   clients: { claim(): Promise<void> },
   *   registration: { navigationPreload?: { enable(): Promise<void> } },
   *   addEventListener(name: "install" | "activate", listener: (event: Lasting) => void): void,
   *   addEventListener(name: "fetch", listener: (event: Asked) => void): void,
   * }} Scope
   */
  const scope = /** @type {Scope} */ (/** @type {unknown} */ (self));

  /** How long a page may take before the desk is asked for a sign of life, and how long that may take. */
  const PATIENCE_MS = 2_500;
  const SIGN_MS = 1_500;
  /** Addresses that are files, answers to programs, or of an exercise, to which the last board of the live desk says nothing. */
  const NO_PAGES = /\/(api|_next)\/|^\/exercises\/[^/]+\/desk(\/|$)|\/import\/[^/]+\/refused$/;

  scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener("activate", (event) =>
    event.waitUntil(Promise.all([scope.registration.navigationPreload?.enable(), scope.clients.claim()])),
  );
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const isPage = request.mode === "navigate" && request.method === "GET";
    if (isPage && !NO_PAGES.test(new URL(request.url).pathname)) event.respondWith(answer(event));
  });

  /** @param {Asked} event */
  async function answer({ request, preloadResponse }) {
    const response = preloadResponse.then((early) => early ?? fetch(request)).catch(() => undefined);
    return (await Promise.race([response, silence(response)])) ?? offlinePage();
  }

  /** Ends when the desk gives no sign of life: a page that takes long is waited for. @param {Promise<unknown>} response */
  async function silence(response) {
    let isAnswered = false;
    void response.then(() => {
      isAnswered = true;
    });
    while (!isAnswered) {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      if (isAnswered || !(await givesSign())) return undefined;
    }
    return undefined;
  }

  const givesSign = () =>
    fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(SIGN_MS) }).then(
      () => true,
      () => false,
    );

  async function offlinePage() {
    const cache = await caches.open("watchfloor-last-board");
    const [board, seen] = await Promise.all([cache.match("/last-board"), cache.match("/last-board/seen")]);
    const html = (await board?.text()) ?? "";
    const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
    /** @type {Record<string, string>} */
    const known = {
      theme: /^<!doctype html><html[^>]* data-theme="(light|dark)"/.exec(html)?.[1] ?? "",
      seen: (await seen?.text()) ?? "",
      board: html.replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
      nonce,
      build,
    };
    return new Response(
      page.replaceAll(/%(\w+)%/g, (place, name) => known[name] ?? place),
      {
        status: 503,
        headers: {
          "content-type": "text/html; charset=utf-8",
          "cache-control": "no-store",
          "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        },
      },
    );
  }
}
