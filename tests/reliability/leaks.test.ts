import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crowd, drop, getRequest, postRequest, type RawRequest } from "./dropping";
import { everyRoute } from "./every-route";
import { noteFigure } from "./figures";
import { type Held, type ProbedDesk, serveProbed } from "./probed-desk";

const OPENS = 10_000;
/**
 * What a process may hold more of after an attack than before, however many rounds it had: caches that were filled, and
 * the newest answers, each with a signal of its request and one of its reads.
 */
const BOUND = { heapMb: 8, rssMb: 100, objects: 12, signals: 24 };

/** Connections that are dropped while several requests wait on them. */
const PIPELINES = 200;

const ROUNDS = 3;
/** Within this the requests are dropped: some before their turn has come, some while they are answered. */
const MOST_MS = 120;
/**
 * A route of each kind, of which one more is dropped when its answer has begun: page, answer, file, stream. Those that
 * are kept ready (the board, most answers) are sent in one go, so nothing of them is under way then.
 */
const KINDS = ["/incidents", "/api/search?q=rocket", "/api/log/export?format=csv", "/api/live"];
/** The machine may be busy with other things. */
const PATIENCE = { timeout: 30_000, interval: 500 };
const LONGEST_MS = 180_000;

let desk: ProbedDesk;
beforeAll(async () => {
  desk = await serveProbed();
});
afterAll(() => desk.stop());

const mb = (bytes: number) => Math.round(bytes / 104_857.6) / 10;

/** Notes what is held more than before, and expects it to be nothing of weight. */
function expectNothingLeft(attack: string, before: Held, after: Held) {
  const [heap, rss] = [mb(after.heapUsed - before.heapUsed), mb(after.rss - before.rss)];
  noteFigure(
    `${attack}: heap and resident memory that stay`,
    `${heap} MB, ${rss} MB`,
    `${BOUND.heapMb} MB, ${BOUND.rssMb} MB`,
  );
  const moreOf = ([name, count]: [string, number]) => count - (before.counts[name] ?? 0);
  const { signals, ...objects } = after.counts;
  const surplus = Object.entries(objects).map(moreOf);
  const moreSignals = moreOf(["signals", signals ?? 0]);
  noteFigure(
    `${attack}: requests, answers and sockets that stay; signals`,
    `${Math.max(...surplus)}; ${moreSignals}`,
    `${BOUND.objects}; ${BOUND.signals}`,
  );
  expect(heap).toBeLessThan(BOUND.heapMb);
  expect(rss).toBeLessThan(BOUND.rssMb);
  expect(Math.max(...surplus), JSON.stringify(after.counts)).toBeLessThan(BOUND.objects);
  expect(moreSignals).toBeLessThan(BOUND.signals);
}

const total = ({ drops }: Held, what: "dropped" | "aborted" | "missed") =>
  Object.values(drops).reduce((sum, drop) => sum + drop[what], 0);

test(
  `${OPENS} opened and dropped streams leave neither memory nor a stream in the hub, and each is aborted`,
  async () => {
    const live = getRequest(desk.address, "/api/live");
    const opens = (count: number) =>
      crowd(Array.from({ length: count }), 50, () => drop(desk.address, live, "answered"));
    await opens(300);
    const before = await desk.held();
    await opens(OPENS);
    await expect.poll(async () => (await desk.held()).streams, { timeout: 5_000 }).toBe(0);
    const after = await desk.held();
    noteFigure(`${OPENS} opens and drops of /api/live: streams left in the hub`, String(after.streams), "0");
    expectNothingLeft(`${OPENS} opens and drops of /api/live`, before, after);
    expect(after.drops["GET /api/live"]?.dropped).toBe(OPENS + 300);
    expect(after.drops["GET /api/live"]?.aborted).toBeGreaterThanOrEqual(OPENS + 300);
    expect(total(after, "missed")).toBe(0);
  },
  LONGEST_MS,
);

test(
  "requests that wait behind another one on a connection that is dropped are aborted with it",
  async () => {
    const waiting = ["/api/board", "/log", "/api/live", "/api/live", "/api/log/export?format=csv"];
    const all = getRequest(desk.address, "/api/log/export?format=csv");
    const bytes = all.bytes + waiting.map((path) => getRequest(desk.address, path).bytes).join("");
    const before = await desk.held();
    await crowd(Array.from({ length: PIPELINES }), 10, () =>
      drop(desk.address, { ...all, bytes }, "answered"),
    );
    await expect.poll(async () => (await desk.held()).streams, PATIENCE).toBe(0);
    const after = await desk.held();
    const answers = (after.counts.answers ?? 0) - (before.counts.answers ?? 0);
    noteFigure(
      `${PIPELINES} dropped connections with ${waiting.length} requests waiting on each: answers that stay`,
      `${answers}, and ${after.streams} streams in the hub`,
      `${PIPELINES}, none`,
    );
    expect(answers).toBeLessThan(PIPELINES);
  },
  LONGEST_MS,
);

/** The fields of the first form of a page that calls an action of the server, filled as far as it fills itself. */
async function actionOf(path: string): Promise<RawRequest> {
  const page = await (await fetch(`${desk.address}${path}`)).text();
  const form = /<form[^>]*method="POST"[\s\S]*?<\/form>/i.exec(page)?.[0] ?? "";
  const fields = [...form.matchAll(/<input type="hidden"[^>]*?name="([^"]+)"(?:[^>]*?value="([^"]*)")?/g)];
  expect(fields.some(([, name = ""]) => name.startsWith("$ACTION"))).toBe(true);
  const parts = fields.map(
    ([, name, value = ""]) =>
      `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value.replaceAll("&quot;", '"')}\r\n`,
  );
  return postRequest(desk.address, path, {
    type: "multipart/form-data; boundary=x",
    body: `${parts.join("")}--x--\r\n`,
  });
}

/** A file on its way whose end never comes. */
const upload = (): RawRequest =>
  postRequest(desk.address, "/import/upload", {
    type: "multipart/form-data; boundary=x",
    body: `--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${"x".repeat(300_000)}\r\n--x--\r\n`,
    cut: 50_000,
  });

test(
  "every route, action and upload dropped at a random moment releases everything that it held",
  async () => {
    const routes = await everyRoute(desk.address);
    expect(routes.length).toBeGreaterThan(60);
    const gets = routes.map((path) => getRequest(desk.address, path));
    const [indicator = ""] = routes.filter((path) => /^\/indicators\/[^/]+$/.test(path));
    const draft = {
      indicatorId: "nobody",
      level: 3,
      confidence: "low",
      rationale: "Dropped.",
      effectiveAt: "080134ZJAN20",
    };
    const json = { type: "application/json", body: JSON.stringify(draft) };
    const posts = [
      postRequest(desk.address, "/api/assessments", json),
      postRequest(desk.address, "/api/assessments", { ...json, cut: 10 }),
      await actionOf(indicator),
      upload(),
    ];
    const all = [...gets, ...posts, ...posts];
    // Every route is asked once to its end, so that what it loads is there before.
    await crowd(
      gets.filter(({ path }) => path !== "/api/live"),
      4,
      async ({ path }) => {
        await (await fetch(`${desk.address}${path}`)).arrayBuffer();
      },
    );
    const before = await desk.held();
    const random = randomFrom(9);
    const rounds = Array.from({ length: ROUNDS }, () => all).flat();
    await crowd(rounds, 12, (each) => drop(desk.address, each, random() * MOST_MS));
    const ofEachKind = all.filter(({ method, path }) => KINDS.includes(path) || method === "POST");
    await crowd(ofEachKind, 1, (each) => drop(desk.address, each, each.isCut ? MOST_MS : "answered"));
    const moreAnswers = async () => ((await desk.held()).counts.answers ?? 0) - (before.counts.answers ?? 0);
    await expect.poll(moreAnswers, PATIENCE).toBeLessThan(BOUND.objects);
    const after = await desk.held();
    const dropped = total(after, "dropped") - total(before, "dropped");
    const missed = Object.entries(after.drops).filter(([, { missed }]) => missed > 0);
    noteFigure(
      `${routes.length} routes dropped at random moments: signals not aborted`,
      `${missed.length} of ${dropped} drops`,
      "0",
    );
    expectNothingLeft(`${routes.length} routes dropped at random moments`, before, after);
    expect(missed).toEqual([]);
    for (const kind of [
      ...KINDS.map((path) => `GET ${path.split("?")[0]}`),
      ...posts.map(({ path }) => `POST ${path}`),
    ])
      expect(after.drops[kind]?.aborted, kind).toBeGreaterThan(0);
    expect(readdirSync(join(desk.folder, "uploads"))).toEqual([]);
  },
  LONGEST_MS,
);

/** The same moments in every run. Source: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
