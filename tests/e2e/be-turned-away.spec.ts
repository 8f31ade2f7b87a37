import { request } from "node:http";
import type { ServedDesk } from "./served-desk";
import { expect, indicatorAt, readBoard, test } from "./watch-floor";

type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; problems: { field: string; message: string }[] };

/** Asks with exactly these headers: what a browser would not let a page do, a hostile program does. */
function ask({ address }: ServedDesk, { method = "POST", path, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(`${address}${path}`, { method, headers }, (answer) => {
      let text = "";
      answer.on("data", (part: Buffer) => {
        text += part.toString();
      });
      answer.on("end", () => {
        const said: { problems?: Answer["problems"] } = text.startsWith("{") ? JSON.parse(text) : {};
        resolve({ status: answer.statusCode ?? 0, problems: said.problems ?? [] });
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };
const ASSESSMENTS = "/api/assessments";

const draft = {
  indicatorId: "",
  level: 3,
  confidence: "low",
  rationale: "Sent by a program.",
  effectiveAt: "080134ZJAN20",
};

/** What is sent, and the status and the field that the refusal names. */
const REFUSED: { what: string; status: number; field?: string; asked: (id: string) => Asked }[] = [
  {
    what: "a Host of another name",
    status: 421,
    asked: () => ({ method: "GET", path: "/", headers: { host: "evil.example" } }),
  },
  {
    what: "a Host that only begins like this machine",
    status: 421,
    asked: () => ({ method: "GET", path: "/api/board", headers: { host: "127.0.0.1.evil.example" } }),
  },
  {
    what: "a change from another site",
    status: 403,
    asked: (id) => sent({ indicatorId: id }, { origin: "http://evil.example" }),
  },
  {
    what: "a change from a page that hides its origin",
    status: 403,
    asked: (id) => sent({ indicatorId: id }, { origin: "null" }),
  },
  {
    what: "a form without an origin",
    status: 403,
    asked: (id) => ({ path: `/indicators/${id}`, headers: FORM_TYPE, body: "level=5" }),
  },
  {
    what: "a question of another site to the API",
    status: 403,
    asked: () => ({
      method: "GET",
      path: "/api/snapshot?format=json",
      headers: { "sec-fetch-site": "cross-site" },
    }),
  },
  {
    what: "JSON in the dress of a form",
    status: 415,
    asked: (id) => sent({ indicatorId: id }, { "content-type": "text/plain" }),
  },
  { what: "broken JSON", status: 400, asked: () => ({ path: ASSESSMENTS, headers: JSON_TYPE, body: "{" }) },
  {
    what: "a list where a set of fields belongs",
    status: 422,
    field: "",
    asked: () => ({ path: ASSESSMENTS, headers: JSON_TYPE, body: "[]" }),
  },
  {
    what: "more than 1 MB",
    status: 413,
    asked: (id) => sent({ indicatorId: id, rationale: "x".repeat(1_100_000) }),
  },
  {
    what: "an unknown indicator",
    status: 404,
    field: "indicatorId",
    asked: () => sent({ indicatorId: "nobody" }),
  },
  { what: "level 6", status: 422, field: "level", asked: (id) => sent({ indicatorId: id, level: 6 }) },
  { what: "level 2.5", status: 422, field: "level", asked: (id) => sent({ indicatorId: id, level: 2.5 }) },
  { what: "no level", status: 422, field: "level", asked: (id) => sent({ indicatorId: id, level: null }) },
  {
    what: "a time in the future",
    status: 422,
    field: "effectiveAt",
    asked: (id) => sent({ indicatorId: id, effectiveAt: "080134ZJAN30" }),
  },
  {
    what: "a time that nobody can read",
    status: 422,
    field: "effectiveAt",
    asked: (id) => sent({ indicatorId: id, effectiveAt: "310134ZFEB20" }),
  },
  {
    what: "a rationale over its limit",
    status: 422,
    field: "rationale",
    asked: (id) => sent({ indicatorId: id, rationale: "x".repeat(4_001) }),
  },
  {
    what: "a likelihood above 99",
    status: 422,
    field: "likelihoodPercent",
    asked: (id) => sent({ indicatorId: id, likelihoodPercent: 100 }),
  },
  {
    what: "nobody's name",
    status: 422,
    field: "actor",
    asked: (id) => sent({ indicatorId: id }, { "watchfloor-actor": " " }),
  },
];

const sent = (changed: object, headers: Record<string, string> = {}): Asked => ({
  path: ASSESSMENTS,
  headers: { ...JSON_TYPE, "watchfloor-actor": "A program", ...headers },
  body: JSON.stringify({ ...draft, ...changed }),
});

for (const { what, status, field, asked } of REFUSED)
  test(`${what} is refused with ${status}${field ? ` naming ${field}` : ""}, and nothing is stored`, async ({
    desk,
  }) => {
    const { id } = await indicatorAt(desk, "cyber-insider", 3);
    const { revision } = await readBoard(desk);
    const answer = await ask(desk, asked(id));
    expect(answer.status).toBe(status);
    expect(answer.problems).toHaveLength(1);
    expect(answer.problems[0]?.message).not.toBe("");
    if (field !== undefined) expect(answer.problems[0]?.field).toBe(field);
    expect((await readBoard(desk)).revision).toBe(revision);
  });

test("another content type from this desk's own origin is refused with 415", async ({ desk }) => {
  const { id } = await indicatorAt(desk, "cyber-insider", 3);
  const { revision } = await readBoard(desk);
  const { status } = await ask(
    desk,
    sent({ indicatorId: id }, { "content-type": "text/plain", origin: desk.address }),
  );
  expect(status).toBe(415);
  expect((await readBoard(desk)).revision).toBe(revision);
});

for (const path of [ASSESSMENTS, "/api/look", "/indicators/nobody"])
  test(`a body in pieces of unsaid length is refused with 411 at ${path}`, async ({ desk }) => {
    const headers = { ...JSON_TYPE, origin: desk.address, "transfer-encoding": "chunked" };
    const answer = await ask(desk, { path, headers, body: "x".repeat(1_100_000) });
    expect(answer).toMatchObject({ status: 411, problems: [{ field: "" }] });
  });

for (const body of ["null", "5", "[]", "{", '{"knownAt":5}'])
  test(`a last look that says ${body} is passed over`, async ({ desk }) => {
    expect((await ask(desk, { path: "/api/look", headers: JSON_TYPE, body })).status).toBe(204);
  });

for (const path of [
  "/api/indicators/nobody",
  "/api/categories/nobody/trend",
  "/api/categories/nobody/incidents",
  "/api/categories/nobody/trend?effectiveAt=080134ZJAN20",
  "/api/snapshot?format=json&number=9999",
  "/categories/nobody",
  "/categories/nobody/edit",
  "/categories/nobody/indicators/new",
  "/indicators/nobody",
  "/indicators/nobody/edit",
  "/assessments/nobody/correct",
  "/assessments/nobody/retract",
  "/snapshot?number=9999",
])
  test(`${path} answers 404`, async ({ desk }) => {
    expect((await ask(desk, { method: "GET", path })).status).toBe(404);
  });

for (const path of [
  "/api/trends?days=0",
  "/api/trends?days=many",
  "/api/trends?effectiveAt=yesterday",
  "/api/categories/drones/trend?knownAt=010000ZJAN40",
  "/api/snapshot?format=pdf",
  "/api/snapshot?number=one",
])
  test(`${path} is refused with 422`, async ({ desk }) => {
    expect((await ask(desk, { method: "GET", path })).status).toBe(422);
  });
