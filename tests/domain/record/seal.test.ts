import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { keyedDigestOf } from "@/domain/digest";
import {
  type RecordKey,
  rowMarkOf,
  rowMarksIn,
  rowMarksTextOf,
  rowTextsOf,
  sealOf,
} from "@/domain/record/seal";

const KEY: RecordKey = { secret: Buffer.alloc(32, 7), fingerprint: "0123456789abcdef" };
const columns = ["at", "id", "level", "rationale"];
const textOf = rowTextsOf("assessments", columns);

describe("the text of a row", () => {
  test("never changes", () => {
    const text = textOf([1_577_836_800_000, "a-1", 4, "Two rails,\n“aimed”."]);
    expect(text).toBe("assessments\nat#1577836800000\nid$3 a-1\nlevel#4\nrationale$19 Two rails,\n“aimed”.");
    expect(rowMarkOf(text)).toBe("vsz7C8MXGRMjS5ZkNYn61C");
  });

  test("leaves out empty columns, so a new column changes no mark", () => {
    const wider = rowTextsOf("assessments", ["at", "edition_at", "id", "level", "rationale"]);
    expect(wider([1, null, "a-1", 4, "Seen"])).toBe(textOf([1, "a-1", 4, "Seen"]));
  });

  test("distinguishes a number from its digits, and one column from the next", () => {
    expect(textOf([1, "1", 1, "1"])).not.toBe(textOf(["1", 1, 1, "1"]));
    expect(textOf([1, "a\nlevel#4", 4, ""])).not.toBe(textOf([1, "a", 4, "\nlevel#4"]));
    expect(textOf([1, Buffer.from("a"), 4, ""])).not.toBe(textOf([1, "a", 4, ""]));
    expect(textOf([1, Buffer.from("61"), 4, ""])).not.toBe(textOf([1, Buffer.from("a"), 4, ""]));
    expect(textOf([1, Buffer.alloc(0), 4, ""])).not.toBe(textOf([1, null, 4, ""]));
    expect(textOf([null, "", null, null])).not.toBe(textOf([null, null, null, ""]));
  });
});

describe("a seal", () => {
  const sealed = { entryText: "watch_log\nseq#1", rowMarks: "assessments:LtvTkQYy1SKUPwPa1fQo1N" };

  test("is an HMAC-SHA-256 that anyone with the key can recompute", () => {
    const text = `watchfloor-seal-1\nbefore\n15\n${sealed.entryText}\n${sealed.rowMarks}`;
    expect(sealOf(KEY, "before", sealed)).toBe(
      createHmac("sha256", KEY.secret).update(text).digest("base64"),
    );
    expect(sealOf(KEY, "", sealed)).toBe("3D79r/6a4a4ZEojeJ+m1D2YwQn6Ou8IgCNRPSVkKc8I=");
  });

  test.each([
    ["another key", { ...KEY, secret: Buffer.alloc(32, 8) }, "", sealed],
    ["another seal before it", KEY, "x", sealed],
    ["another entry", KEY, "", { ...sealed, entryText: "watch_log\nseq#2" }],
    ["other rows", KEY, "", { ...sealed, rowMarks: "" }],
    [
      "rows moved into the entry",
      KEY,
      "",
      { entryText: `${sealed.entryText}\n${sealed.rowMarks}`, rowMarks: "" },
    ],
  ])("is different with %s", (_, key, previous, changed) => {
    expect(sealOf(key, previous, changed)).not.toBe(sealOf(KEY, "", sealed));
  });
});

test("an entry is sealed by the standard's HMAC, whatever its length", () => {
  for (const length of [0, 63, 87_000, 88_000, 300_000])
    for (const letter of ["a", "–"]) {
      const text = letter.repeat(length);
      expect(keyedDigestOf(KEY.secret, text)).toBe(
        createHmac("sha256", KEY.secret).update(text, "utf8").digest("base64"),
      );
    }
});

test("marks by table are read back as written", () => {
  const marks: [string, string][] = [
    ["assessments", "abc"],
    ["carried", "+/="],
  ];
  expect(rowMarksIn(rowMarksTextOf(marks))).toEqual(marks);
  expect(rowMarksIn("")).toEqual([]);
});
