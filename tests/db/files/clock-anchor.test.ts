import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepAnchor, readAnchor, watchedDesk } from "@/db/files/clock-anchor";
import { deskInAFolder } from "../../desk-in-a-folder";
import { temporaryFolder } from "../../temporary-folder";

const reading = { clockAt: 1_000_000, runningMs: 50, bootedMs: 9_000 };
const later = { clockAt: 1_500_000, runningMs: 7, bootedMs: 509_000 };

test("a trusted reading is available to other programs until the machine reboots", () => {
  const folder = temporaryFolder();
  expect(readAnchor(folder, later, "boot 1")).toBeNull();
  keepAnchor(folder, reading, "boot 1");
  expect(readdirSync(folder)).toEqual(["machine-clock.json"]);
  expect(readAnchor(folder, later, "boot 1")).toEqual({ clockAt: 1_000_000, bootedMs: 9_000, runningMs: 7 });
  expect(readAnchor(folder, later, "boot 2")).toBeNull();
  expect(readAnchor(folder, { ...later, bootedMs: 8_000 }, "boot 1")).toBeNull();
});

test("where the boot is unknown, or nothing can be written, there is no reading", () => {
  const folder = temporaryFolder();
  keepAnchor(folder, reading, null);
  expect(existsSync(join(folder, "machine-clock.json"))).toBe(false);
  keepAnchor(join(folder, "not there"), reading, "boot 1");
  expect(readAnchor(join(folder, "not there"), later, "boot 1")).toBeNull();
});

test.each(["", "{", "[]", '{"bootId":"boot 1"}', '{"bootId":"boot 1","clockAt":"soon","bootedMs":1}'])(
  "a corrupt reading counts as none: %s",
  (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "machine-clock.json"), text);
    expect(readAnchor(folder, later, "boot 1")).toBeNull();
  },
);

test("the example desk and exercises have a clock that is set on purpose", async () => {
  const { desk, folder } = await deskInAFolder();
  const example = { ...desk, profile: { ...desk.profile, isExample: true } };
  expect(watchedDesk(folder, example)).toBe(example);
  expect(watchedDesk(folder, desk)).not.toBe(desk);
});
