/** A request with exactly these headers. */
export type RawRequest = { method?: string; path: string; headers?: Record<string, string>; body?: string };

export const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };
export const ASSESSMENTS = "/api/assessments";

const draft = {
  indicatorId: "",
  level: 3,
  confidence: "low",
  rationale: "Sent by a program.",
  effectiveAt: "080134ZJAN20",
};

/** What is sent, and the status and the field that the refusal names. */
export const REFUSED: {
  what: string;
  status: number;
  field?: string;
  requestOf: (id: string) => RawRequest;
}[] = [
  {
    what: "a Host of another name",
    status: 421,
    requestOf: () => ({ method: "GET", path: "/", headers: { host: "evil.example" } }),
  },
  {
    what: "a Host that only begins like this machine",
    status: 421,
    requestOf: () => ({ method: "GET", path: "/api/board", headers: { host: "127.0.0.1.evil.example" } }),
  },
  {
    what: "a change from another site",
    status: 403,
    requestOf: (id) => sent({ indicatorId: id }, { origin: "http://evil.example" }),
  },
  {
    what: "a change from a page that hides its origin",
    status: 403,
    requestOf: (id) => sent({ indicatorId: id }, { origin: "null" }),
  },
  {
    what: "a form without an origin",
    status: 403,
    requestOf: (id) => ({ path: `/indicators/${id}`, headers: FORM_TYPE, body: "level=5" }),
  },
  {
    what: "a question of another site to the API",
    status: 403,
    requestOf: () => ({
      method: "GET",
      path: "/api/board",
      headers: { "sec-fetch-site": "cross-site" },
    }),
  },
  {
    what: "JSON in the dress of a form",
    status: 415,
    requestOf: (id) => sent({ indicatorId: id }, { "content-type": "text/plain" }),
  },
  {
    what: "broken JSON",
    status: 400,
    requestOf: () => ({ path: ASSESSMENTS, headers: JSON_TYPE, body: "{" }),
  },
  {
    what: "a list where a set of fields belongs",
    status: 422,
    field: "",
    requestOf: () => ({ path: ASSESSMENTS, headers: JSON_TYPE, body: "[]" }),
  },
  {
    what: "more than 1 MB",
    status: 413,
    requestOf: (id) => sent({ indicatorId: id, rationale: "x".repeat(1_100_000) }),
  },
  {
    what: "an unknown indicator",
    status: 404,
    field: "indicatorId",
    requestOf: () => sent({ indicatorId: "nobody" }),
  },
  { what: "level 6", status: 422, field: "level", requestOf: (id) => sent({ indicatorId: id, level: 6 }) },
  {
    what: "level 2.5",
    status: 422,
    field: "level",
    requestOf: (id) => sent({ indicatorId: id, level: 2.5 }),
  },
  {
    what: "no level",
    status: 422,
    field: "level",
    requestOf: (id) => sent({ indicatorId: id, level: null }),
  },
  {
    what: "a time in the future",
    status: 422,
    field: "effectiveAt",
    requestOf: (id) => sent({ indicatorId: id, effectiveAt: "080134ZJAN30" }),
  },
  {
    what: "a time that nobody can read",
    status: 422,
    field: "effectiveAt",
    requestOf: (id) => sent({ indicatorId: id, effectiveAt: "310134ZFEB20" }),
  },
  {
    what: "a rationale over its limit",
    status: 422,
    field: "rationale",
    requestOf: (id) => sent({ indicatorId: id, rationale: "x".repeat(4_001) }),
  },
  {
    what: "a likelihood above 99",
    status: 422,
    field: "likelihoodPercent",
    requestOf: (id) => sent({ indicatorId: id, likelihoodPercent: 100 }),
  },
  {
    what: "nobody's name",
    status: 422,
    field: "actor",
    requestOf: (id) => sent({ indicatorId: id }, { "watchfloor-actor": " " }),
  },
];

export const sent = (changed: object, headers: Record<string, string> = {}): RawRequest => ({
  path: ASSESSMENTS,
  headers: { ...JSON_TYPE, "watchfloor-actor": "A program", ...headers },
  body: JSON.stringify({ ...draft, ...changed }),
});
