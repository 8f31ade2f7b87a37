import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { sayFailures } from "@/scripts/failures.js";

const REFUSED = { status: 503, retryAfterS: 60, message: "The database is damaged. Restore a backup." };

/** The answer to a request that Next answers with `status`, after the database refused it or not. */
async function answered(url: string, status: number, refused?: typeof REFUSED) {
  const server = createServer((request, response) => {
    sayFailures(request, Object.assign(response, { refused }));
    response.statusCode = status;
    if (!url.startsWith("/api/")) response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(url.startsWith("/api/") ? undefined : "Next's own screen");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${url}`);
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: await answer.text() };
}

test("an answer of the API that the database refused says so, and when to ask again", async () => {
  const { body, ...head } = await answered("/api/log", 500, REFUSED);
  expect(head).toEqual({ status: 503, retryAfter: "60" });
  expect(JSON.parse(body)).toEqual({ problems: [{ field: "", message: REFUSED.message }] });
});

test("a page that the database refused keeps its screen, with the status of the refusal", async () => {
  expect(await answered("/log", 500, REFUSED)).toEqual({
    status: 503,
    retryAfter: "60",
    body: "Next's own screen",
  });
});

test("what failed for another reason has no time to ask again, and what did not fail stays as it is", async () => {
  const { body, ...head } = await answered("/api/log", 500);
  expect(head).toEqual({ status: 500, retryAfter: null });
  expect(JSON.parse(body)).toEqual({
    problems: [{ field: "", message: expect.stringContaining("failed to answer") }],
  });
  expect(await answered("/log", 200, REFUSED)).toMatchObject({ status: 200, retryAfter: null });
});
