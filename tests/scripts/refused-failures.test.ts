import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { explainFailures } from "@/scripts/server/failures.js";

const REFUSED = { status: 503, retryAfterS: 7, message: 'Narrow the "range" & <try> again.' };
type Answer = ServerResponse & { refused?: typeof REFUSED };

/** Asks a server that answers as `work` does. */
async function answerTo(path: string, method: string, work: (response: Answer) => void): Promise<Response> {
  const server = createServer((request, response) => {
    explainFailures(request, response);
    work(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
}

/** What Next does when making an answer failed. */
const failing = (refused?: typeof REFUSED) => (response: Answer) => {
  Object.assign(response, { refused, statusCode: 500 });
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.flushHeaders();
  response.write("half a page");
  response.end();
};

test("a database refusal in the API says so, and when to retry", async () => {
  const answer = await answerTo("/api/board?x=1", "GET", failing(REFUSED));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "7"]);
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(await answer.json()).toEqual({ problems: [{ field: "", message: REFUSED.message }] });
});

test("a database refusal of a page says so in plain words, and links to itself again", async () => {
  const answer = await answerTo("/search?q=x", "GET", failing(REFUSED));
  const page = await answer.text();
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "7"]);
  expect(page).toContain("Narrow the &quot;range&quot; &amp; &lt;try&gt; again.");
  expect(page).toContain("Try again");
  expect(page).not.toContain("half a page");
  expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
});

test("a page's action keeps the framework's answer, which its browser understands", async () => {
  const answer = await answerTo("/indicators/x", "POST", failing(REFUSED));
  expect([answer.status, await answer.text()]).toEqual([503, "half a page"]);
});

test("other failures have no time to retry, and successes are unchanged", async () => {
  const broken = await answerTo("/api/log", "GET", failing());
  expect([broken.status, broken.headers.get("retry-after")]).toEqual([500, null]);
  expect(await broken.json()).toEqual({
    problems: [{ field: "", message: expect.stringContaining("failed to answer") }],
  });
  const page = await answerTo("/log", "GET", failing());
  expect([page.status, await page.text()]).toEqual([500, "half a page"]);
  const fine = await answerTo("/api/x", "GET", (response) => {
    response.refused = REFUSED;
    response.end("whole");
  });
  expect([fine.status, await fine.text()]).toEqual([200, "whole"]);
});
