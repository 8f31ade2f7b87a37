import { once } from "node:events";
import { createServer, request as requested, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { keepPages } from "@/scripts/server/ready-pages";
import { createTurns } from "@/scripts/server/ready-turns";
import { createGate } from "@/scripts/server/request-gate";
import { between, zippedAround, zippedWith } from "@/scripts/server/zipped-pieces";

const before = globalThis.watchfloor;
afterEach(() => {
  globalThis.watchfloor = before;
});

/** How long a drawing may take here. */
const DRAWING_MS = 500;

/** A server of kept pages which say what they were drawn from, and a desk that can be changed. */
async function serving(
  words: (drawing: number) => string | Promise<string> = String,
  holdsMs: number | null = 60_000,
) {
  let mark = 1;
  let drawings = 0;
  const program = { changeMark: () => mark, condition: () => "ok" } as ServedProgram;
  globalThis.watchfloor = { ...before, program };
  const draw = async (url: string, { cookie, ...others }: Record<string, unknown>) => {
    drawings += 1;
    const drawing = drawings;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const nonce = `nonce${String(drawing).padStart(19, "0")}`;
    const facts = JSON.stringify({ url, cookie, others: Object.keys(others), mark, drawing });
    const html = `<script nonce="${nonce}">0</script><p>${facts}</p>${await words(drawing)}<script nonce="${nonce}">1</script>`;
    return {
      status: 200,
      headers: [["content-security-policy", `script-src 'nonce-${nonce}'`] satisfies [string, string]],
      html,
      nonce,
      ...(holdsMs === null ? {} : { holdsUntil: performance.now() + holdsMs }),
    };
  };
  const gate = createGate();
  const pages = keepPages(gate, createTurns(), draw, DRAWING_MS);
  const answers: WeakRef<ServerResponse>[] = [];
  const server = createServer(async (request, response) => {
    answers.push(new WeakRef(response));
    if (!(await pages.answer(request, response))) response.writeHead(204).end();
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    const html = await response.text();
    const facts = /<p>(.*)<\/p>/.exec(html)?.[1] ?? "null";
    const nonces = [...html.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce);
    return {
      ...JSON.parse(facts),
      status: response.status,
      nonces,
      policy: response.headers.get("content-security-policy"),
      encoding: response.headers.get("content-encoding"),
    };
  };
  /** Asks, and leaves when the answer is being drawn. */
  const askAndLeave = async (path: string) => {
    const asked = drawings;
    const leaving = requested({ port, path, host: "127.0.0.1", agent: false }).on("error", () => undefined);
    leaving.end();
    await expect.poll(() => drawings, { interval: 2 }).toBe(asked + 1);
    leaving.destroy();
  };
  return {
    ...{ ask, askAndLeave },
    change: () => (mark += 1),
    drawings: () => drawings,
    crowd: () => gate.crowd().page,
    heldAnswers: () => answers.filter((answer) => answer.deref()).length,
  };
}

test("readers who wait share one drawing, each with a nonce of its own that the policy names, compressed or not", async () => {
  const { ask, drawings } = await serving();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, i) => ask("/", { "accept-encoding": i % 2 ? "gzip" : "identity" })),
  );
  answers.push(await ask("/", { "accept-encoding": "gzip, br" }));
  const refused = await ask("/", { "accept-encoding": "br, gzip;q=0" });
  expect([answers.at(-1)?.encoding, refused.encoding]).toEqual(["gzip", null]);
  expect(drawings()).toBe(1);
  expect(new Set(answers.map(({ policy }) => policy)).size).toBe(answers.length);
  for (const { nonces, policy } of answers) expect(policy).toBe(`script-src 'nonce-${nonces[0]}'`);
  for (const { nonces } of answers) expect(nonces).toEqual([nonces[0], nonces[0]]);
});

test("readers with different cookies or addresses share no page, and a page sees only what its key names", async () => {
  const { ask, drawings } = await serving();
  const ada = { cookie: "other=1; watchfloor-on-watch=Ada", "user-agent": "one", "x-forwarded-for": "::1" };
  const bo = { cookie: "watchfloor-on-watch=Bo; watchfloor-theme=dark" };
  const answers = await Promise.all([ask("/", ada), ask("/", bo), ask("/"), ask("/?days=7", ada)]);
  const [atAda, atBo, atNobody, atDays] = answers;
  expect(atAda).toMatchObject({ cookie: "watchfloor-on-watch=Ada", others: ["host"], url: "/" });
  expect(atBo).toMatchObject({ cookie: "watchfloor-on-watch=Bo; watchfloor-theme=dark" });
  expect(atNobody).toMatchObject({ cookie: "" });
  expect(atDays).toMatchObject({ cookie: "watchfloor-on-watch=Ada", url: "/?days=7" });
  expect(await ask("/", { cookie: "watchfloor-on-watch=Ada", "user-agent": "two" })).toMatchObject({
    drawing: atAda.drawing,
  });
  expect(drawings()).toBe(4);
});

test("a page that was read lately is drawn again before anybody asks, when it no longer holds and when the desk has changed", async () => {
  const passing = await serving(String, 200);
  await passing.ask("/");
  await expect.poll(passing.drawings, { timeout: 5_000 }).toBeGreaterThan(2);
  const { ask, change, drawings } = await serving();
  await ask("/");
  change();
  await expect.poll(drawings, { timeout: 5_000 }).toBe(2);
  expect(await ask("/")).toMatchObject({ mark: 2, drawing: 2 });
});

test("a page that does not say how long it holds is drawn again at once, as if it did not", async () => {
  const { ask, drawings } = await serving(String, null);
  await ask("/");
  await expect.poll(drawings, { timeout: 5_000 }).toBeGreaterThan(2);
});

test("a page that no longer holds reaches nobody, even when it cannot be drawn again", async () => {
  const { ask } = await serving(
    (drawing) => (drawing > 1 ? Promise.reject(new Error("It broke.")) : ""),
    -3_000,
  );
  expect(await ask("/")).toMatchObject({ status: 200, drawing: 1 });
  expect(await ask("/")).toMatchObject({ status: 204 });
});

test("a change reaches everybody with the next request, and a reader who waits since before it keeps nobody behind", async () => {
  const { ask, change, drawings } = await serving();
  const waiting = ask("/");
  await expect.poll(drawings).toBe(1);
  change();
  expect(await ask("/")).toMatchObject({ mark: 2, drawing: 2 });
  await waiting;
  expect(await ask("/")).toMatchObject({ mark: 2 });
});

test("while the desk changes all the time, readers who come meanwhile share the next drawing", async () => {
  const { ask, change, drawings } = await serving();
  const answers = [];
  const from = performance.now();
  for (let n = 0; n < 40; n++) {
    const mark = change();
    answers.push(ask("/").then((page) => expect(page.mark).toBeGreaterThanOrEqual(mark)));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await Promise.all(answers);
  // Two at a time, 20 ms each; on a busy machine the readers themselves come later.
  expect(drawings()).toBeLessThan(5 + (performance.now() - from) / 10);
});

test.each([
  ["of the past", "/?effectiveAt=2020-01-03T00:00:00Z&knownAt=2020-01-03T00:00:00Z", {}],
  [
    "of the past with encoded names",
    "/?%65ffectiveAt=2020-01-03T00:00:00Z&%6BnownAt=2020-01-03T00:00:00Z",
    {},
  ],
  ["that will be redirected, with an encoded name", "/?%74ogether=1", {}],
  ["that is no page", "/api/board", {}],
  ["for a part of a page", "/", { rsc: "1" }],
  ["that is told what it has just stored", "/", { cookie: "watchfloor-saved=1" }],
])("a request %s is not answered from kept pages", async (_, path, headers) => {
  const { ask, drawings } = await serving();
  expect(await ask(path, headers)).toMatchObject({ status: 204 });
  expect(drawings()).toBe(0);
});

test("a drawing that never ends gives up its place, its readers and its key", async () => {
  const { ask, crowd } = await serving((drawing) =>
    drawing === 1 ? new Promise<string>(() => undefined) : "",
  );
  expect(await Promise.all([ask("/"), ask("/")])).toMatchObject([{ status: 204 }, { status: 204 }]);
  expect(crowd()).toEqual({ waiting: 0, atWork: 0 });
  expect(await ask("/")).toMatchObject({ status: 200, drawing: 2 });
});

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

test("of many drawn pages a few are kept, and nothing of a reader, not even of one who left while it was drawn", async () => {
  const pageMb = 0.5;
  const { ask, askAndLeave, change, drawings, heldAnswers } = await serving((drawing) =>
    String(drawing % 10).repeat(pageMb * 1_048_576),
  );
  const heldMb = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1_048_576;
  };
  await ask("/");
  const before = heldMb();
  for (let n = 0; n < 60; n++) {
    await ask(`/?days=7&view=${n}`);
    if (n % 2) change();
  }
  for (let n = 0; n < 10; n++) await askAndLeave(`/?days=30&view=${n}`);
  await expect.poll(() => heldMb() - before, { timeout: 5_000 }).toBeLessThan(25 * pageMb);
  await expect.poll(heldAnswers, { timeout: 5_000 }).toBeLessThan(3);
  const drawn = drawings();
  await ask("/?days=30&view=9");
  expect(drawings()).toBe(drawn);
});

test("a page with the key of a form is drawn for each reader", async () => {
  const { ask } = await serving(() => '<input name="requestKey" value="1">');
  expect(await ask("/")).toMatchObject({ status: 204 });
});

test("pieces compressed once unpack to the text with any words between them", () => {
  const line = '<a href="/indicators/7">Rockets, Baghdad: “Severe”</a>';
  const pieces = ["", line.repeat(3_000), line, ""].map((piece) => Buffer.from(piece));
  const zipped = zippedAround(pieces, 4);
  for (const words of ["abcd", "\0\0\0\0", line.slice(0, 4)]) {
    const file = Buffer.concat(zippedWith(pieces, zipped, Buffer.from(words)));
    expect(gunzipSync(file).equals(Buffer.concat(between(pieces, Buffer.from(words))))).toBe(true);
    expect(file.length).toBeLessThan(2_000);
  }
});
