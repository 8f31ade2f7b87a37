import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { explainFailures } from "@/scripts/server/failures";

/** What a path is answered with when the program answers so by itself. */
async function answered(path: string, answer: (response: ServerResponse) => void, init: RequestInit = {}) {
  const server = createServer((request, response) => {
    explainFailures(request, response);
    answer(response);
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

const plain =
  (status: number, words = "") =>
  (response: ServerResponse) => {
    response.statusCode = status;
    if (words !== "")
      response.setHeader("content-type", "text/plain").setHeader("content-length", words.length);
    response.end(words);
  };

test.each([500, 405, 404, 400])(
  "an API response with %i and without words becomes JSON with problems",
  async (status) => {
    const { type, text, ...answer } = await answered("/api/board", plain(status));
    expect(answer.status).toBe(status);
    expect(type).toBe("application/json; charset=utf-8");
    expect(JSON.parse(text)).toEqual({ problems: [{ field: "", message: expect.stringMatching(/\.$/) }] });
  },
);

test("an HTML error from the API becomes JSON too, however many parts it has", async () => {
  const { text } = await answered("/api/board", (response) => {
    response.statusCode = 500;
    response.setHeader("content-type", "text/html");
    response.write("<!doctype html>");
    response.end("<p>broken");
  });
  expect(Object.keys(JSON.parse(text))).toEqual(["problems"]);
});

test("a refusal with problems passes unchanged, and so does every success", async () => {
  const values = '{"problems":[{"field":"days","message":"Too many"}]}';
  const refusal = await answered("/api/trends", (response) => {
    response.statusCode = 422;
    response.setHeader("content-type", "application/json; charset=utf-8").end(values);
  });
  expect(refusal).toMatchObject({ status: 422, text: values });
  expect(await answered("/api/log/export", plain(200, "a,b"))).toMatchObject({ status: 200, text: "a,b" });
});

test("a failing page becomes a page with a message; one that has its own passes", async () => {
  const broken = await answered("/categories", plain(500, "Internal Server Error"));
  expect(broken).toMatchObject({
    status: 500,
    text: expect.stringContaining("<h1>Something went wrong</h1>"),
  });
  const own = (response: ServerResponse) => {
    response.statusCode = 404;
    response.setHeader("content-type", "text/html").end("<h1>Page not found</h1>");
  };
  expect((await answered("/nope", own)).text).toBe("<h1>Page not found</h1>");
});

test("a page's script gets the plain words that it expects", async () => {
  const init = { method: "POST", headers: { "next-action": "00aa" } };
  expect((await answered("/watch", plain(404, "Server action not found."), init)).text).toBe(
    "Server action not found.",
  );
  expect((await answered("/watch", plain(400, "Invalid"))).text).toContain("Reload the page");
});
