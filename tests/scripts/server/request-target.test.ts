import { expect, test } from "vitest";
import { refusalOfQuery, refusalOfTarget } from "@/scripts/server/request-target";

test.each([
  "/",
  "/api/board",
  "/log/",
  "/categories/rockets?days=all&effectiveAt=080134ZJAN20",
  "/api/search?q=caf%C3%A9+%F0%9F%9A%80",
  "/incidents?text=a%2Fb%5Cc%0Ad&place=",
  "/categories/%E2%80%8F?x",
  "/.well-known/security.txt",
  "/?&&a=1&",
])("%s is unambiguous", (target) => {
  expect(refusalOfTarget(target)).toBeUndefined();
});

test.each([
  "",
  "*",
  "api/board",
  "http://other.example/api/board",
  "HTTP://127.0.0.1/api/board",
  "//other.example/",
  "/\\other.example",
  "/a\\b",
  "/a b",
  "/a#b",
  "/a//b",
  "/a/../b",
  "/./a",
  "/a/%2e%2E/b",
  "/a/..%2fb",
  "/a%5Cb",
  "/%00",
  "/%0d%0aset-cookie",
  "/%zz",
  "/%",
  "/%E2%82",
  "/%C0%AF",
  "/%ED%A0%BD",
  "/%F5%80%80%80",
])("%j is refused with 400, in words", (target) => {
  expect(refusalOfTarget(target)).toMatchObject({ status: 400, message: expect.stringMatching(/\.$/) });
});

test.each([
  ["a=%zz", "a"],
  ["a=1&b=%ED%A0%BD", "b"],
  ["a=%C0%80", "a"],
  ["a=x%00", "a"],
  ["a%00=x", "a\0"],
  ["%zz=1", ""],
  ["a=1&a=2", "a"],
  ["a=1&%61=1", "a"],
  ["a&a", "a"],
  ["days=7&knownAt=x&days=", "days"],
])("the query %s is refused with 400, and names “%s”", (query, field) => {
  expect(refusalOfQuery(query)).toMatchObject({ status: 400, field });
});
