import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { standInForOverload } from "../../scripts/overload-answer.js";

type Answer = ServerResponse & { overload?: { message: string; retryAfterSeconds: number } };
const OVERLOAD = { message: 'Narrow the "range" & <try> again.', retryAfterSeconds: 7 };

/** Asks a server that answers as `work` does. */
async function asked(path: string, method: string, work: (response: Answer) => void): Promise<Response> {
  const server = createServer((request, response) => {
    standInForOverload(request, response);
    work(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
}

const failing = (overload?: typeof OVERLOAD) => (response: Answer) => {
  Object.assign(response, { overload, statusCode: 500 });
  response.setHeader("x-of-next", "1");
  response.flushHeaders();
  response.write("half a page");
  response.end();
};

test("an answer of the API that was given up is 503 with problems and when to try again", async () => {
  const answer = await asked("/api/board?x=1", "GET", failing(OVERLOAD));
  expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("x-of-next")]).toEqual([
    503,
    "7",
    null,
  ]);
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(await answer.json()).toEqual({ problems: [{ field: "", message: OVERLOAD.message }] });
});

test("a page that was given up says so in plain words, and leads to itself again", async () => {
  const answer = await asked('/search?q="><b>', "GET", failing(OVERLOAD));
  const page = await answer.text();
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "7"]);
  expect(page).toContain("Narrow the &quot;range&quot; &amp; &lt;try> again.");
  expect(page).not.toMatch(/<b>|half a page/);
  expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'; style-src 'sha256-/);
});

test("a failure that has another cause stays as it is, and so does what went well", async () => {
  const broken = await asked("/", "GET", failing());
  expect([broken.status, await broken.text()]).toEqual([500, "half a page"]);
  const fine = await asked("/api/x", "GET", (response) => {
    response.overload = OVERLOAD;
    response.end("whole");
  });
  expect([fine.status, await fine.text()]).toEqual([200, "whole"]);
});

test("an action of a page keeps the answer of the framework, which its browser understands", async () => {
  const answer = await asked("/search", "POST", failing(OVERLOAD));
  expect([answer.status, await answer.text()]).toEqual([500, "half a page"]);
});
