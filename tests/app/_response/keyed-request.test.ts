import { expect, test } from "vitest";
import { keyedForm, keyedRequest, keyOf } from "@/app/_response/keyed-request";

const requestWith = (key: string | null) =>
  new Request("http://127.0.0.1/api/incidents", {
    method: "POST",
    ...(key !== null && { headers: { "idempotency-key": key } }),
  });

test.each([["k"], ["k".repeat(255)], ['"8e03978e-40d5-43dd-bc93-6894a57f9324"'], ["with spaces, and ~"]])(
  "%s is a key",
  (key) => {
    expect(keyOf(requestWith(key))).toEqual({ ok: true, value: key });
  },
);

test("a request without the header has no key", () => {
  expect(keyOf(requestWith(null))).toEqual({ ok: true, value: null });
});

test.each([
  ["nothing", ""],
  ["256 characters", "k".repeat(256)],
  ["a letter beyond ASCII", "cl\u00e9"],
])("%s is not a key, and the refusal names the header", (_, key) => {
  expect(keyOf(requestWith(key))).toMatchObject({
    ok: false,
    problems: [{ field: "Idempotency-Key", message: expect.stringContaining("1 to 255") }],
  });
});

test("a program's request differs by address, by person, and by body", () => {
  const parts = { key: "k", actor: "Ada", body: "{}" };
  const digestOf = (path: string, changes: Partial<typeof parts> = {}) =>
    keyedRequest(new Request(`http://127.0.0.1${path}`), { ...parts, ...changes }).digest;
  const digests = [
    digestOf("/api/incidents"),
    digestOf("/api/reports"),
    digestOf("/api/incidents?x=1"),
    digestOf("/api/incidents", { actor: "Grace" }),
    digestOf("/api/incidents", { body: "{ }" }),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  expect(digestOf("/api/incidents")).toBe(digests[0]);
});

test("a form differs by its input, and not when the page beside it was updated", () => {
  const fields = { requestKey: "k", reason: "Seen", seenId: "one", version: "1" };
  const digestOf = (changes: Record<string, string>, actor = "Ada") =>
    keyedForm(actor, { ...fields, ...changes })?.digest;
  expect(digestOf({ seenId: "two", version: "2" })).toBe(digestOf({}));
  expect(digestOf({ reason: "Heard" })).not.toBe(digestOf({}));
  expect(digestOf({}, "Grace")).not.toBe(digestOf({}));
  expect(keyedForm("Ada", { reason: "Seen" })).toBeUndefined();
});
