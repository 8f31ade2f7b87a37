import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  id,
  instant,
  oneOf,
  optionalCount,
  optionalNumber,
  optionalUrl,
  optionalWords,
  parse,
  wholeNumber,
  words,
} from "@/domain/input/fields";
import { FIRST_INSTANT, LAST_INSTANT } from "@/domain/time/time";

/** What a field makes of a value: the value as stored, or the refusal's message. */
const read = (field: z.ZodType, value?: unknown): unknown => {
  const outcome = parse(z.object({ field }), value === undefined ? {} : { field: value });
  return outcome.ok ? outcome.value.field : { refused: outcome.problems[0]?.message };
};
const refused = (message: string) => ({ refused: message });

describe("a required text", () => {
  const name = words("Name", 5);
  test("is stored without NUL, surrounding blanks and carriage returns", () => {
    expect(read(name, " a\0\r\nb ")).toBe("a\nb");
  });
  test("keeps whole characters, and shows where half of one was sent", () => {
    expect(read(name, "\u{1F680}")).toBe("\u{1F680}");
    expect([read(name, "a\uD83D"), read(name, "\uDE80b")]).toEqual(["a\uFFFD", "\uFFFDb"]);
  });
  test.each([undefined, null, "", " \n ", "\0"])("is missing when it is %j", (value) => {
    expect(read(name, value)).toEqual(refused("Name is required"));
  });
  test("is refused over its limit, and accepted at it", () => {
    expect(read(name, "abcde")).toBe("abcde");
    expect(read(name, "abcdef")).toEqual(refused("Name may have at most 5 characters"));
  });
  test.each([5, ["a"], { a: 1 }])("is refused when it is %j", (value) => {
    expect(read(name, value)).toEqual(refused("Name must be text"));
  });
});

test("an optional text is null when blank, and otherwise has the same limit", () => {
  const reason = optionalWords("Reason", 5);
  expect([undefined, null, "", "  "].map((value) => read(reason, value))).toEqual([null, null, null, null]);
  expect(read(reason, " why ")).toBe("why");
  expect(read(reason, "abcdef")).toEqual(refused("Reason may have at most 5 characters"));
});

describe("a whole number from 1 to 5", () => {
  const level = wholeNumber("Level", 1, 5);
  test.each([
    [1, 1],
    ["5", 5],
    [" 3 ", 3],
  ])("accepts %j", (value, stored) => {
    expect(read(level, value)).toBe(stored);
  });
  test.each([undefined, null, "", "0", 6, "2.5", "three", true, Number.NaN, "Infinity", [3]])(
    "refuses %j",
    (value) => {
      expect(read(level, value)).toEqual(refused("Level must be a whole number from 1 to 5"));
    },
  );
});

test("an optional number is null when empty, and never text", () => {
  const likelihood = optionalNumber("Likelihood", 1, 99);
  expect([undefined, null, "", " "].map((value) => read(likelihood, value))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(read(likelihood, "60.5")).toBe(60.5);
  for (const value of ["0.9", 100, "much"])
    expect(read(likelihood, value)).toEqual(
      refused("Likelihood must be a number from 1 to 99, or left empty"),
    );
});

test("a count can be 0 or unknown, but not fractional or negative", () => {
  const killed = optionalCount("Killed");
  expect([read(killed, "0"), read(killed, ""), read(killed)]).toEqual([0, null, null]);
  for (const value of ["-1", 1.5, "some"])
    expect(read(killed, value)).toEqual(refused("Killed must be a whole number from 0 up, or left empty"));
});

test("a word outside a closed set is refused with the whole set", () => {
  expect(read(oneOf("Confidence", ["low", "high"]), "sure")).toEqual(
    refused("Confidence must be one of: low, high"),
  );
  expect(read(oneOf("Confidence", ["low", "high"]))).toEqual(refused("Confidence must be one of: low, high"));
});

test("an id is required and short", () => {
  expect(read(id("Indicator"), "rails")).toBe("rails");
  expect(read(id("Indicator"), "")).toEqual(refused("Indicator is required"));
  expect(read(id("Indicator"))).toEqual(refused("Indicator is required"));
  expect(read(id("Indicator"), "x".repeat(81))).toEqual(refused("Indicator is not an id of this desk"));
});

describe("an instant", () => {
  const field = instant("Effective time");
  test("is accepted in any written form, or in milliseconds", () => {
    const same = Date.parse("2020-01-08T01:34:00Z");
    expect(["080134ZJAN20", "2020-01-08 01:34", same].map((value) => read(field, value))).toEqual([
      same,
      same,
      same,
    ]);
  });
  test.each([undefined, null, "", "soon", 1.5, Number.NaN, FIRST_INSTANT - 1, LAST_INSTANT + 1, -9e15])(
    "is refused with examples when it is %j",
    (value) => {
      expect(read(field, value)).toEqual(
        refused(expect.stringMatching(/^Effective time must be .*080134ZJAN20$/)),
      );
    },
  );
});

describe("a web address", () => {
  const source = optionalUrl("Source address");
  test.each(["https://example.org/a?b=c#d", "http://example.org/"])("may be %s", (url) => {
    expect(read(source, url)).toBe(url);
  });
  test("may be left out", () => {
    expect([read(source), read(source, " ")]).toEqual([null, null]);
  });
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org/",
    "example.org",
    "https://",
    "//example.org",
  ])("is refused when it is %s", (url) => {
    expect(read(source, url)).toEqual(refused("Source address must begin with https:// or http://"));
  });
  test.each(["https://user:pass@example.org/", "https://user@example.org/", "http://:@example.org/"])(
    "is refused with a name or a password in it: %s",
    (url) => {
      expect(read(source, url)).toEqual(
        refused("Source address holds a user name or password. Delete everything before the @"),
      );
    },
  );
  test("can have an @ after its host", () => {
    expect(read(source, "https://example.org/@ada?to=a@b")).toBe("https://example.org/@ada?to=a@b");
  });
  test.each([
    "https:\\\\evil.example",
    "https://example.org\\@evil.example",
    "https://exa\u200bmple.org/",
    "https://a\tb/",
  ])("is refused when browsers would read it differently: %j", (url) => {
    expect(read(source, url)).toEqual(
      refused("Source address has backslashes or hidden characters. Delete them"),
    );
  });
  test("is refused when it is too long", () => {
    expect(read(source, `https://example.org/${"a".repeat(2000)}`)).toEqual(
      refused("Source address may have at most 2000 characters"),
    );
  });
});

test("every invalid field is named once, with its first problem", () => {
  const outcome = parse(z.object({ name: words("Name", 5), level: wholeNumber("Level", 1, 5) }), {
    name: "",
    level: 9.5,
  });
  expect(outcome).toEqual({
    ok: false,
    kind: "invalid",
    problems: [
      { field: "name", message: "Name is required" },
      { field: "level", message: "Level must be a whole number from 1 to 5" },
    ],
  });
});

test.each([null, undefined, 5, "text", ["a"]])(
  "input that is not an object, such as %j, is refused as a whole",
  (raw) => {
    expect(parse(z.object({ name: words("Name", 5) }), raw)).toMatchObject({
      ok: false,
      problems: [{ field: "" }],
    });
  },
);
