import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { cachingOf, readNow, wantNow } from "@/scripts/server/asked-now.js";

function asking(url: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  return request;
}

test.each([
  ["/api/board?now", "/api/board"],
  ["/api/trends?days=90&now", "/api/trends?days=90"],
  ["/exercises/one/desk/api/board?now", "/exercises/one/desk/api/board"],
])("what a page asks at %s is the question at %s, for that page alone", (url, question) => {
  const request = asking(url);
  readNow(request);
  expect(request.url).toBe(question);
  expect(cachingOf(request)).toBe("no-cache");
});

test.each(["/api/board", "/api/search?q=now", "/api/log?now=1", "/search?now"])(
  "%s stays what it is",
  (url) => {
    const request = asking(url);
    readNow(request);
    expect(request.url).toBe(url);
    expect(cachingOf(request)).toMatch(/^public, max-age=0, s-maxage=30, /);
  },
);

test("an answer of a desk whose database fails is for nobody else", () => {
  const request = asking("/api/board");
  wantNow(request);
  expect(cachingOf(request)).toBe("no-cache");
});
