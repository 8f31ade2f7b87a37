import { expect, test } from "vitest";
import { openOfflineWorker } from "@/scripts/server/offline-answer";
import { offlineWorker } from "@/scripts/server/offline-worker";

/** What the worker of a build is answered with. */
function served(build: string, url = "/service-worker.js", method = "GET") {
  const sent = { status: 0, headers: {} as Record<string, string | number>, body: "" };
  const response = {
    writeHead(status: number, headers: Record<string, string | number>) {
      Object.assign(sent, { status, headers });
    },
    end(body?: Buffer) {
      sent.body = body?.toString() ?? "";
    },
  };
  const isAnswered = openOfflineWorker(build)({ url, method } as never, response as never);
  return { isAnswered, ...sent };
}

test("the worker of a build is asked for again each time, and another build has another one", () => {
  const { status, headers, body } = served("one");
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "cache-control": "no-cache", "content-length": Buffer.byteLength(body) });
  expect(headers["content-security-policy"]).toBe("default-src 'none'; connect-src 'self'");
  expect(served("two").body).not.toBe(body);
});

test("every other address is left to others", () => {
  expect(served("one", "/").isAnswered).toBe(false);
  expect(served("one", "/service-worker.js", "POST").isAnswered).toBe(false);
});

/** The worker waits this many times shorter than in a browser. */
const HASTE = 20;

type Listener = (event: Record<string, unknown>) => void;

/** Runs the worker with these answers of the desk and this last board; says what it answers to a navigation. */
async function navigated(
  path: string,
  fetching: (url: string) => Promise<Response>,
  board: string | undefined,
) {
  const listeners: Record<string, Listener> = {};
  const kept: Record<string, string | undefined> = { "/last-board": board, "/last-board/seen": "5" };
  const cache = { match: async (name: string) => kept[name] && new Response(kept[name]) };
  const self = { addEventListener: (name: string, listener: Listener) => (listeners[name] = listener) };
  const run = new Function(
    "self",
    "fetch",
    "caches",
    "setTimeout",
    `(${offlineWorker})({page: "%seen% %board% %nonce%", build: "b"})`,
  );
  run(
    self,
    (resource: string | Request) => fetching(typeof resource === "string" ? resource : resource.url),
    {
      open: async () => cache,
    },
    (work: () => void, ms: number) => setTimeout(work, ms / HASTE),
  );
  let answer: Promise<Response> | undefined;
  listeners.fetch?.({
    request: { mode: "navigate", method: "GET", url: `http://desk${path}` },
    preloadResponse: Promise.resolve(undefined),
    respondWith: (given: Promise<Response>) => (answer = given),
  });
  return answer;
}

test("a page comes from the desk; where it does not answer, the last board comes as 503, with its time", async () => {
  const board = '<!doctype html><html lang="en"><body>$& "Severe"</body></html>';
  const there = await navigated("/map", async () => new Response("the map"), board);
  expect(await there?.text()).toBe("the map");
  const gone = await navigated("/map", () => Promise.reject(new TypeError("refused")), board);
  expect(gone?.status).toBe(503);
  expect(gone?.headers.get("cache-control")).toBe("no-store");
  expect(await gone?.text()).toContain("$&amp; &quot;Severe&quot;");
  expect(await navigated("/api/snapshot", () => Promise.reject(new Error("refused")), board)).toBeUndefined();
});

test("a page that takes long is waited for while the desk gives signs of life", async () => {
  const slow = await navigated(
    "/",
    (url) =>
      url === "/api/health"
        ? Promise.resolve(new Response("{}"))
        : new Promise((resolve) => setTimeout(() => resolve(new Response("late")), 6_000 / HASTE)),
    undefined,
  );
  expect(await slow?.text()).toBe("late");
});
