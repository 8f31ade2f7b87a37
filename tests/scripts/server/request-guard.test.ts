import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isOwnHost, refusalOfRequest, setHeaders } from "@/scripts/server/request-guard";

const OWNER = { trustsNetwork: false, names: [] };
const incoming = (method: string, headers: Record<string, string>, url = "/api/assessments") =>
  Object.assign(new IncomingMessage(new Socket()), {
    method,
    url,
    headers: { host: "127.0.0.1:3000", "content-type": "application/json", ...headers },
  });

test.each(["POST", "GET"])("a %s with a body must state its length, below 1 MB", (method) => {
  const statusOf = (headers: Record<string, string>) =>
    refusalOfRequest(incoming(method, headers, "/api/incidents"), OWNER)?.status;
  expect(statusOf({ "content-length": "1048576" })).toBeUndefined();
  expect(statusOf({ "content-length": "1048577" })).toBe(413);
  expect(statusOf({ "transfer-encoding": "chunked" })).toBe(411);
});

test.each(["localhost:3000", "127.0.0.1", "127.8.9.10:80", "[::1]:3000", "LOCALHOST"])(
  "%s is this machine",
  (host) => {
    expect(isOwnHost(host, OWNER)).toBe(true);
  },
);

test.each(["", "desk.example", "localhost.example", "127.0.0.1.example", "192.0.2.7", "[2001:db8::1]"])(
  "“%s” is not this machine",
  (host) => {
    expect(isOwnHost(host, OWNER)).toBe(false);
  },
);

test("requests from another site are refused by the API, even by a bare name of it", () => {
  const cross = { "sec-fetch-site": "cross-site" };
  expect(refusalOfRequest(incoming("GET", cross, "/api/board?days=7"), OWNER)?.status).toBe(403);
  expect(refusalOfRequest(incoming("GET", cross, "/categories"), OWNER)).toBeUndefined();
});

test.each([
  ["cross-site", 403],
  ["same-site", 403],
  ["same-origin", undefined],
  ["none", undefined],
])("a change that its browser calls %s, without an Origin, is answered by %s", (site, status) => {
  const headers = { "content-type": "application/json", "sec-fetch-site": site };
  expect(refusalOfRequest(incoming("POST", headers, "/api/assessments"), OWNER)?.status).toBe(status);
});

test.each([
  ["/api/assessments", "application/json", undefined, undefined],
  ["/api/assessments", "text/plain", undefined, 415],
  ["/categories", "application/x-www-form-urlencoded", undefined, 403],
  ...["/api/assessments", "/categories"].flatMap(
    (url) =>
      [
        [url, "application/json", "http://127.0.0.1:3000", undefined],
        [url, "application/json", "https://127.0.0.1:3000", undefined],
        [url, "application/json", "http://127.0.0.1:3001", 403],
        [url, "application/json", "http://evil.example", 403],
        [url, "application/json", "null", 403],
      ] as const,
  ),
] as const)("a change of %s as %s from the origin %s is answered by %s", (url, type, origin, status) => {
  const headers = { "content-type": type, ...(origin && { origin }) };
  expect(refusalOfRequest(incoming("POST", headers, url), OWNER)?.status).toBe(status);
});

test("the host is checked first, so that an unknown name learns nothing about addresses", () => {
  expect(refusalOfRequest(incoming("GET", { host: "evil.example" }, "/api/nope"), OWNER)?.status).toBe(421);
});

test.each(["%zz", "%5B%5D", "x".repeat(50_000)])(
  "a page with an invalid router state (%#) is refused with 400",
  (place) => {
    const headers = { rsc: "1", "next-router-state-tree": place };
    expect(refusalOfRequest(incoming("GET", headers, "/categories"), OWNER)?.status).toBe(400);
  },
);

test("a page with a valid router state is admitted", () => {
  const place = encodeURIComponent(JSON.stringify(["", { children: ["__PAGE__", {}] }]));
  expect(
    refusalOfRequest(incoming("GET", { rsc: "1", "next-router-state-tree": place }, "/"), OWNER),
  ).toBeUndefined();
});

test("of the headers that Next trusts, only those of its own pages are admitted", () => {
  const inner = {
    "x-middleware-subrequest": "1",
    "x-matched-path": "/log",
    "x-invoke-status": "500",
    "next-resume": "1",
  };
  const own = { "next-action": "a", "next-url": "/", "x-forwarded-proto": "https", "if-none-match": "x" };
  const request = incoming("GET", { ...inner, ...own, "x-forwarded-host": "evil.example" }, "/");
  setHeaders(request, new ServerResponse(request), []);
  expect(request.headers).toMatchObject(own);
  expect(Object.keys(request.headers).filter((name) => name in inner || name === "x-forwarded-host")).toEqual(
    [],
  );
});

test("a request without a host, or with two, is refused with 400", () => {
  const nameless = Object.assign(incoming("GET", {}, "/api/board"), { headers: {} });
  expect(refusalOfRequest(nameless, OWNER)).toMatchObject({
    status: 400,
    message: expect.stringContaining("one Host header"),
  });
  const twice = incoming("GET", {}, "/api/board");
  twice.rawHeaders = ["Host", "127.0.0.1:3000", "Accept", "*/*", "HOST", "evil.example"];
  expect(refusalOfRequest(twice, OWNER)?.status).toBe(400);
});

const JSON_OF = (charset: string) => ({ "content-type": `application/json; ${charset}` });

test.each([
  JSON_OF("charset=utf-16"),
  JSON_OF('CHARSET="iso-8859-1"'),
  JSON_OF("version=1;charset = utf-16le"),
  { "content-type": "multipart/form-data; boundary=x; charset=utf-7", origin: "http://127.0.0.1:3000" },
  { "content-encoding": "gzip" },
  { "content-encoding": "br, identity" },
])("a body with %j, which is not supported, is refused with 415 and what is", (headers) => {
  const refusal = refusalOfRequest(incoming("POST", headers as Record<string, string>), OWNER);
  expect(refusal).toMatchObject({ status: 415, message: expect.stringMatching(/^Send .*(UTF-8|as it is)/) });
});

test.each([
  JSON_OF("charset=utf-8"),
  JSON_OF('charset="UTF-8"'),
  JSON_OF("charset=us-ascii"),
  { "content-encoding": "identity" },
])("a body with %j is admitted", (headers) => {
  expect(refusalOfRequest(incoming("POST", headers as Record<string, string>), OWNER)).toBeUndefined();
});
