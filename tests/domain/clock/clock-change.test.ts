import { expect, test } from "vitest";
import { changeOf } from "@/domain/changes/change";

const entry = (action: string, after: Record<string, unknown>) => ({
  ...{ seq: 7, action, subjectId: "desk", before: null, after },
  ...{ recordedAt: Date.parse("2026-11-22T10:00:00Z"), recordedBy: "Ada" },
});
const clockAt = Date.parse("2026-11-22T10:00:00Z");
const wrongFromAt = Date.parse("2036-11-22T10:00:00Z");

test("the log shows a confirmation and a correction of the clock with both times", () => {
  const confirmed = entry("clock.confirmed", { clockAt, newestAt: Date.parse("2026-10-01T00:00:00Z") });
  expect(changeOf(confirmed, new Map())).toMatchObject({
    subject: "The machine's clock",
    said: "confirmed at 2026-11-22 10:00 UTC; the newest entry was from 2026-10-01 00:00 UTC",
    href: "/clock",
  });
  const mended = entry("clock.mended", { clockAt, wrongFromAt, entryCount: 1, reason: "Wrong year" });
  expect(changeOf(mended, new Map())).toMatchObject({
    said: "had been wrong: 1 entry with times from 2036-11-22 10:00 UTC on counted as recorded at 2026-11-22 10:00 UTC",
    because: "Wrong year",
  });
});
