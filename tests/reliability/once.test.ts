import { once as event } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedDesk, serveDesk } from "../e2e/served-desk";
import { readSources } from "../sources";
import { noteFigure } from "./figures";

const AT_ONCE = 40;
/** How many answers are to be lost, and how often the server is killed for that at most. */
const ANSWERS_LOST = 3;
const MOST_KILLS = 8;
/** How an answer in pieces ends on the wire. */
const END_OF_ANSWER = "0\r\n\r\n";
const NEWEST_INCIDENT = "select id from incidents order by recorded_at desc, id desc limit 1";

/** The body may be made from three incidents of the desk that nobody has corrected. */
type Write = { path: string; table: string; body: object | ((incidents: Uncorrected[]) => object) };
type Uncorrected = { id: string; incidentId: string };

/** Every address of the API that stores something, and the table in which it does. */
const WRITES: Write[] = [
  {
    path: "/api/assessments",
    table: "assessments",
    body: { indicatorId: "rockets-green-zone", level: 4, confidence: "low", rationale: "Sent 40 times." },
  },
  {
    path: "/api/incidents",
    table: "incidents",
    body: {
      ...{ categoryId: "rockets", kind: "rocket or artillery fire", title: "Sent 40 times" },
      ...{ effectiveAt: "2020-01-09T05:40Z", precision: "hour", place: "Baghdad", source: "Wire" },
      ...{ reliability: "B", credibility: "3" },
    },
  },
  {
    path: "/api/reports",
    table: "reports",
    body: {
      ...{ source: "Wire", reliability: "B", categoryId: "rockets", title: "Sent 40 times" },
      ...{ url: "https://example.org/wire", credibility: "2", publishedAt: "2020-01-08T12:00Z" },
    },
  },
  { path: "/api/snapshot", table: "snapshots", body: {} },
  {
    path: "/api/schedules",
    table: "export_schedules",
    body: { occasion: "daily", times: "06:00", formats: ["html"], folder: "sent-40-times", keptCount: 3 },
  },
  {
    path: "/api/incidents/distinctions",
    table: "distinctions",
    body: ([one, other]) => ({ oneId: one?.incidentId, otherId: other?.incidentId }),
  },
  {
    path: "/api/incidents/duplicates",
    table: "incidents",
    body: ([kept, , merged]) => ({
      ...{ replacesId: merged?.id, mergedIntoId: kept?.incidentId, reason: "Sent 40 times." },
    }),
  },
];

/** Addresses that take a POST and store nothing on a desk whose clock is trusted. */
const STORES_NOTHING = ["/api/clock", "/api/look"];

const UNCORRECTED = `select id, incident_id as incidentId from incidents
  where act = 'recorded' and id not in (select replaces_id from incidents where replaces_id is not null)
  order by recorded_at, id limit 3`;

let desk: ServedDesk;
let uncorrected: Uncorrected[];
beforeAll(async () => {
  desk = await serveDesk();
  uncorrected = looking((database) => database.prepare<[], Uncorrected>(UNCORRECTED).all());
});
afterAll(() => desk.stop());

const headersWith = (key: string, actor = "Ada") => ({
  ...{ "content-type": "application/json", "watchfloor-actor": actor, "idempotency-key": key },
});

const textOf = (body: Write["body"]): string =>
  JSON.stringify(typeof body === "function" ? body(uncorrected) : body);

async function send({ path, body }: Omit<Write, "table">, key: string, actor?: string) {
  const sent = { method: "POST", headers: headersWith(key, actor), body: textOf(body) };
  const answer = await fetch(`${desk.address}${path}`, sent);
  return `${answer.status} ${await answer.text()}`;
}

/** Reads the desk's own file beside the server. */
function looking<T>(look: (database: SqliteDatabase.Database) => T): T {
  const database = new SqliteDatabase(join(desk.folder, "watchfloor.db"), { readonly: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
}

const countIn = (table: string) =>
  looking((database) => Number(database.prepare(`select count(*) from ${table}`).pluck().get()));

test("every API address that accepts POST is attacked here", () => {
  const routes = [...readSources()].flatMap(([path, text]) =>
    /^app\/api\/.*route\.ts$/.test(path) && /export (const|async function|function) POST\b/.test(text)
      ? [path.replace(/^app|\/route\.ts$/g, "")]
      : [],
  );
  expect(routes.sort()).toEqual([...WRITES.map(({ path }) => path), ...STORES_NOTHING].sort());
});

test.each(WRITES)(
  "40 identical requests at once to $path store one row and get the same answer",
  async (write) => {
    const before = countIn(write.table);
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => send(write, `at once ${write.path}`)),
    );
    const took = Math.round(performance.now() - began);
    const later = await send(write, `at once ${write.path}`);
    const different = new Set([...answers, later]).size;
    const rows = countIn(write.table) - before;
    const seen = `${rows} row, ${different} answer, ${took} ms`;
    noteFigure(`${AT_ONCE} identical requests at once to ${write.path}`, seen, "1 row, 1 answer, 3,000 ms");
    expect(later).toMatch(/^201 /);
    expect({ rows, different }).toEqual({ rows: 1, different: 1 });
    expect(took).toBeLessThan(3_000);
  },
);

test("a key used with another body, address or person is refused, and nothing is stored", async () => {
  const [assessment, incident] = WRITES as [Write, Write];
  expect(await send(incident, "one key")).toMatch(/^201 /);
  const before = looking((database) => database.prepare("select max(seq) from watch_log").pluck().get());
  const others = [
    await send({ ...incident, body: { ...incident.body, title: "Another" } }, "one key"),
    await send(assessment, "one key"),
    await send(incident, "one key", "Grace"),
  ];
  for (const answer of others)
    expect(answer).toMatch(
      /^422 \{"problems":\[\{"field":"Idempotency-Key","message":"This Idempotency-Key was/,
    );
  expect(looking((database) => database.prepare("select max(seq) from watch_log").pluck().get())).toBe(
    before,
  );
});

test("a refused request can be corrected and sent again with the same key", async () => {
  const [, incident] = WRITES as [Write, Write];
  const wrong = { ...incident, body: { ...incident.body, title: "" } };
  expect(await send(wrong, "refused first")).toMatch(/^422 .*"field":"title"/);
  expect(await send(wrong, "refused first")).toMatch(/^422 .*"field":"title"/);
  expect(await send(incident, "refused first")).toMatch(/^201 /);
});

test.each([...WRITES, { path: "/api/look", body: { export: "json" } }])(
  "an invalid key is refused at $path, naming the header",
  async (write) => {
    for (const key of ["", "k".repeat(256), "\u00e9", "tab\tinside"])
      expect(await send(write, key)).toMatch(/^400 \{"problems":\[\{"field":"Idempotency-Key"/);
  },
);

/**
 * Sends a request and ends the server the moment its key is in the database; answers what arrived until then.
 * Shape: looks without a pause, because the answer follows the commit within a millisecond.
 */
async function sendAndKill({ path, body }: Write, key: string): Promise<string> {
  const { hostname, port } = new URL(desk.address);
  const text = textOf(body);
  const head = {
    host: `${hostname}:${port}`,
    "content-length": Buffer.byteLength(text),
    ...headersWith(key),
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  const database = new SqliteDatabase(join(desk.folder, "watchfloor.db"), { readonly: true });
  const isStored = database.prepare("select 1 from request_keys where id = ?").pluck();
  const socket = connect(Number(port), hostname);
  let arrived = "";
  socket.setEncoding("utf8").on("data", (words) => {
    arrived += words;
  });
  socket.on("error", () => undefined);
  await event(socket, "connect");
  const request = `POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n${text}`;
  await new Promise((sent) => socket.write(request, sent));
  const patience = performance.now() + 10_000;
  while (isStored.get(`api ${key}`) === undefined && performance.now() < patience);
  await desk.kill();
  database.close();
  socket.destroy();
  return arrived;
}

test("a server killed between commit and answer gives the answer to the same key after its restart", async () => {
  const [, incident] = WRITES as [Write, Write];
  let kills = 0;
  let lost = 0;
  while (lost < ANSWERS_LOST && kills < MOST_KILLS) {
    const before = countIn("incidents");
    const key = `killed ${++kills}`;
    const arrived = await sendAndKill(incident, key);
    await desk.startAgain();
    expect(countIn("incidents")).toBe(before + 1);
    const again = await send(incident, key);
    expect(again).toMatch(/^201 /);
    if (!arrived.endsWith(END_OF_ANSWER)) lost++;
    else expect(arrived).toContain(again.slice("201 ".length));
    expect(await send(incident, key)).toBe(again);
    expect(countIn("incidents")).toBe(before + 1);
    const { id } = JSON.parse(again.slice("201 ".length)) as { id: string };
    expect(looking((database) => database.prepare(NEWEST_INCIDENT).pluck().get())).toBe(id);
  }
  const seen = `${kills} kills, ${lost} answers lost, each stored once and answered alike`;
  noteFigure(
    "Killed (-9) between commit and answer, same key again",
    seen,
    "each stored once, answered alike",
  );
  expect(lost).toBeGreaterThan(0);
});
