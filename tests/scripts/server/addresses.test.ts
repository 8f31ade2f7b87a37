import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ADDRESSES, isOfApi, isPage, refusalOfAddress } from "@/scripts/server/addresses";

/** Every address of the tree that is no page, with the methods that its file answers to. */
const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /(?:^|[/\\])route\.ts$/.test(file))
  .map((file): [string, string[]] => {
    const text = readFileSync(join("app", file), "utf8");
    const methods = [...text.matchAll(/export (?:async function|const) ([A-Z]+)\b/g)].map(
      ([, name = ""]) => name,
    );
    const address = `/${file
      .split(/[/\\]/)
      .slice(0, -1)
      .join("/")
      .replaceAll(/\[\w+\]/g, "*")}`;
    return [address, methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).sort()];
  });

test("the server knows every address other than pages, with its methods", () => {
  const known = Object.entries(ADDRESSES).map(([address, methods]) => [address, [...methods].sort()]);
  expect(Object.fromEntries(known)).toEqual(Object.fromEntries(routes));
});

test.each([
  "GET /",
  "POST /categories",
  "HEAD /no-such-page",
  "GET /_next/static/chunks/a.js",
  "GET /schemas/snapshot-1.json",
])("%s is admitted", (text) => {
  const [method = "", target = ""] = text.split(" ");
  expect(refusalOfAddress(method, target)).toBeUndefined();
});

test.each([
  ...["/_next/image?url=%2Fapi%2Fboard&w=640&q=75", "/_next/image", "/_next", "/_next/", "/_next/static/"],
  ...[
    "/_next/data/x/y.json",
    "/_next/webpack-hmr",
    "/__nextjs_original-stack-frame",
    "/_not-found",
    "/_error",
  ],
  ...[
    "/_global-error",
    "/index.rsc",
    "/categories.segments/_tree.segment.rsc",
    "/api",
    "/api/",
    "/api/board/",
  ],
  ...[
    "/api/nope",
    "/api/constructor",
    "/api/categories/rockets",
    "/api/categories//trend",
    "/api/Board",
    "/API/BOARD",
  ],
])("GET %s is answered with 404", (target) => {
  expect(refusalOfAddress("GET", target)).toMatchObject({
    status: 404,
    message: expect.stringMatching(/\.$/),
  });
});

test.each([
  ["TRACE", "/api/board", "GET, HEAD"],
  ["OPTIONS", "/api/incidents", "GET, HEAD, POST"],
  ["GET", "/api/assessments", "POST"],
  ["POST", "/api/board", "GET, HEAD"],
  ["DELETE", "/api/reports/1", "GET, HEAD"],
  ["PUT", "/categories", "GET, HEAD, POST"],
  ["GET", "/import/upload", "POST"],
  ["POST", "/_next/static/chunks/a.js", "GET, HEAD"],
])("%s %s is answered with 405, and says what is allowed", (method, target, allow) => {
  expect(refusalOfAddress(method, target)).toMatchObject({ status: 405, headers: { allow } });
});

test("addresses that only start like the API do not belong to it", () => {
  expect(["/api", "/api/x", "/api?x", "/API/X"].map(isOfApi)).toEqual([true, true, true, true]);
  expect(["/apis", "/x/api/", "/", "/exercises/api"].map(isOfApi)).toEqual([false, false, false, false]);
  expect(isOfApi("/exercises/night-watch/desk/api/board")).toBe(true);
  expect([isPage("/import/upload"), isPage("/import"), isPage("/api/board")]).toEqual([false, true, false]);
});
