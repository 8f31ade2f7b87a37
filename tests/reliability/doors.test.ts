import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedDesk, serveDesk } from "../e2e/served-desk";
import { type Answer, ask, breachOf } from "./asking";
import { noteFigure } from "./figures";

let desk: ServedDesk;
beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(() => desk.stop());

const JSON_TYPE = { "content-type": "application/json", "watchfloor-actor": "A program" };
const MULTIPART = { "content-type": "multipart/form-data; boundary=x" };
const readRevision = async () =>
  (JSON.parse((await ask(desk.address, "/api/health")).text) as { revision: number }).revision;

/** Sends exactly these letters, and answers what came back until the server closed the connection. */
const sendRaw = (requestLine: string, host = new URL(desk.address).host) =>
  sendHead(`${requestLine} HTTP/1.1`, `Host: ${host}`);

/** The same with exactly these headers. */
const sendHead = (...head: string[]) =>
  new Promise<Answer>((resolve, reject) => {
    const socket = connect(Number(new URL(desk.address).port), "127.0.0.1");
    const late = setTimeout(() => socket.destroy(new Error(`${head[0]} was left open.`)), 10_000);
    let came = "";
    socket.on("data", (part) => {
      came += part.toString("latin1");
    });
    socket.once("error", reject).once("close", () => {
      clearTimeout(late);
      const [top = "", ...body] = came.split("\r\n\r\n");
      const headers = Object.fromEntries(
        [...top.matchAll(/^([\w-]+): (.*)$/gm)].map(([, name = "", value]) => [
          name.toLowerCase(),
          value?.trim(),
        ]),
      );
      const text = body.join("\r\n\r\n");
      const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
      const isJson = headers["content-type"]?.startsWith("application/json");
      resolve({ status: Number(top.split(" ")[1] ?? 0), headers, text: isJson ? json : text });
    });
    socket.write(Buffer.from(`${head.join("\r\n")}\r\nConnection: close\r\n\r\n`, "latin1"));
  });

/** What is asked past the addresses of the desk, and the status that it gets. */
const PAST_THE_DOOR: readonly (readonly [requestLine: string, status: number])[] = [
  ["GET http://other.example/api/board", 400],
  ["GET http://127.0.0.1/api/board", 400],
  ["GET //other.example/api/board", 400],
  ["GET /\\other.example", 400],
  ["OPTIONS *", 400],
  ["GET /api/%2e%2e/log", 400],
  ["GET /api/./board", 400],
  ["GET /api//board", 400],
  ["GET /api/board/", 404],
  ["GET /api/nope", 404],
  ["GET /api", 404],
  ["GET /_next/image?url=%2Fapi%2Fsnapshot%3Fformat%3Djson&w=640&q=75", 404],
  ["GET /_next/data/x/categories.json", 404],
  ["GET /_next/static/none.js", 404],
  ["GET /_next/webpack-hmr", 404],
  ["GET /__nextjs_original-stack-frame", 404],
  ["GET /_global-error", 404],
  ["GET /_not-found", 404],
  ["GET /categories.rsc", 404],
  ["TRACE /api/board", 405],
  ["TRACE /", 405],
  ["PROPFIND /api/board", 405],
  ["DELETE /api/incidents", 405],
  ["PUT /categories", 405],
  ["GET /api/assessments", 405],
  ["POST /api/board", 405],
  ["NONSENSE /api/board", 400],
  ["GET /caf\xe9", 400],
  [`GET /api/search?q=${"a".repeat(20_000)}`, 431],
];

test("unknown addresses and methods are refused in words, and reach nothing", async () => {
  const breaches: string[] = [];
  for (const [requestLine, status] of PAST_THE_DOOR) {
    const answer = await sendRaw(requestLine);
    const path = requestLine.split(" ")[1] ?? "";
    const breach =
      answer.status === status ? breachOf(path, answer) : `${requestLine} answered ${answer.status}`;
    if (breach) breaches.push(breach);
    if (status === 405 && !answer.headers.allow) breaches.push(`${requestLine} did not say what is allowed`);
  }
  noteFigure(
    `${PAST_THE_DOOR.length} requests past the addresses of the desk`,
    `${breaches.length} came through or got no words`,
    "none",
  );
  expect(breaches).toEqual([]);
});

/** Requests whose head nobody should answer, and the status that they get. */
const unclearHeads = (host: string): [status: number, ...head: string[]][] => [
  [400, "GET /api/board HTTP/1.1"],
  [400, "POST /api/incidents HTTP/1.1", "Content-Type: application/json", "Content-Length: 0"],
  [400, "GET /api/board HTTP/1.1", `Host: ${host}`, "Host: evil.example"],
  [400, "GET /api/board HTTP/1.0"],
  [405, `CONNECT ${host} HTTP/1.1`, `Host: ${host}`],
  [405, "CONNECT other.example:443 HTTP/1.1", "Host: other.example:443"],
  [405, "CONNECT /api/board HTTP/1.1"],
];

test("a request without a host, with two, or for a tunnel is refused in words", async () => {
  for (const [status, ...head] of unclearHeads(new URL(desk.address).host)) {
    const answer = await sendHead(...head);
    expect([head[0], answer.status, breachOf("/api", answer)]).toEqual([head[0], status, undefined]);
    if (status === 405) expect(answer.headers.allow).toBe("GET, HEAD, POST");
  }
  const page = await sendHead("GET /categories HTTP/1.1");
  expect([page.status, page.headers["content-type"]]).toEqual([400, "text/html; charset=utf-8"]);
  expect(page.text).toContain("Send one Host header");
});

test("a request for another protocol is handled like any other, and leaves no connection open", async () => {
  const upgrade = "HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Rest:";
  const targets = ["/categories/%zz", "//x", "http://other.example/", "/_next/webpack-hmr", "/api/%C0%AF"];
  for (const target of targets)
    expect((await sendRaw(`GET ${target} ${upgrade}`, "evil.example")).status, target).toBe(421);
  for (const target of targets)
    expect((await sendRaw(`GET ${target} ${upgrade}`)).status, target).toBeLessThan(405);
});

/** Bodies that are broken or hold what is no text, where they are sent, and the statuses that they may get. */
const BODIES: readonly (readonly [
  path: string,
  headers: Record<string, string>,
  body: string | Buffer,
  status: number,
])[] = [
  ["/api/assessments", JSON_TYPE, '{"indicatorId"', 400],
  ["/api/assessments", JSON_TYPE, "", 400],
  ["/api/assessments", JSON_TYPE, Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0xbd, 0x22, 0x3a, 0x31, 0x7d]), 400],
  ["/api/assessments", JSON_TYPE, "[".repeat(500_000), 400],
  ["/api/assessments", JSON_TYPE, "[".repeat(400_000) + "]".repeat(400_000), 422],
  ["/api/assessments", JSON_TYPE, '{"rationale":"a\\u0000b"}', 422],
  ["/api/incidents", JSON_TYPE, '{"title":"\\ud83d"}', 422],
  ["/api/reports", JSON_TYPE, '{"__proto__":{"title":"x"},"\\u0000":1}', 422],
  ["/api/snapshot", JSON_TYPE, '{"effectiveAt":"\\udead"}', 422],
  ["/api/look", JSON_TYPE, '{"board', 400],
  ["/api/look", JSON_TYPE, "null", 422],
  ["/categories", MULTIPART, "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb", 400],
  ["/categories", MULTIPART, "--x\r\n\r\n\r\n", 400],
  ["/categories", { "content-type": "multipart/form-data" }, "--x--", 400],
  ["/categories", { "content-type": "application/x-www-form-urlencoded" }, "a=%ED%A0%BD", 400],
  ["/categories", { ...MULTIPART, "next-action": "00aa" }, "--x--\r\n", 400],
  [
    "/import/upload",
    MULTIPART,
    "--x\r\nContent-Disposition: form-data; name=f; filename=a.csv\r\n\r\nb",
    400,
  ],
  ["/import/upload", MULTIPART, "--x\r\n\r\n\r\n", 400],
  ["/import/upload", { "content-type": "multipart/form-data" }, "--x--", 400],
];

test("a truncated, invalid or binary body is refused in words, stored nowhere, and ends no process", async () => {
  const revision = await readRevision();
  const answers: string[] = [];
  for (const [path, headers, body, status] of BODIES) {
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const own: Record<string, string> = path.startsWith("/api") ? {} : { origin: desk.address };
    const answer = await ask(desk.address, path, {
      method: "POST",
      headers: { ...headers, ...length, ...own },
      body,
    });
    const breach = breachOf(path, answer) ?? (answer.status === status ? undefined : `${answer.status}`);
    if (breach) answers.push(`${path} ${String(body).slice(0, 60)}: ${breach}`);
  }
  noteFigure(`${BODIES.length} broken bodies`, `${answers.length} breaches`, "none of 5xx, none stored");
  expect(answers).toEqual([]);
  expect(await readRevision()).toBe(revision);
});

test("no request for the board as a document stores anything; a snapshot is taken by POST and fetched by its number", async () => {
  const revision = await readRevision();
  const then = "effectiveAt=080134ZJAN20&knownAt=080134ZJAN20";
  for (const format of ["json", "csv", "md", "html"])
    for (const query of [`format=${format}`, `format=${format}&${then}`]) {
      const { status, text, headers } = await ask(desk.address, `/api/snapshot?${query}`);
      expect(status).toBe(200);
      expect(text).toContain(format === "json" ? '"number": null' : "No snapshot number");
      expect(headers["content-disposition"]).toContain("watchfloor-board-");
    }
  expect(await readRevision()).toBe(revision);
  const taken = await ask(desk.address, "/api/snapshot", { method: "POST", headers: JSON_TYPE, body: "{}" });
  expect(taken.status).toBe(201);
  const { number } = JSON.parse(taken.text) as { number: number };
  const first = await ask(desk.address, `/api/snapshot?format=json&number=${number}`);
  const { proof, signature, ...document } = JSON.parse(first.text);
  expect(document).toEqual(JSON.parse(taken.text));
  expect([proof, signature]).toEqual([expect.anything(), expect.anything()]);
  expect((await ask(desk.address, `/api/snapshot?format=json&number=${number}`)).text).toBe(first.text);
});
