import { expect, test } from "vitest";
import { backupSettingsOf } from "@/domain/backup/backup-settings";
import { sizeOf, spaceProblemOf } from "@/domain/backup/disk-space";

test("by default there are 14 backups, made at half past two in UTC", () => {
  expect(backupSettingsOf({ at: "", count: undefined })).toEqual({
    ok: true,
    value: { minute: 150, count: 14, reserveBytes: 500 * 1024 ** 2 },
  });
  expect(backupSettingsOf({ at: "23:59", count: "0", reserveMb: "0" })).toMatchObject({
    value: { minute: 1439, count: 0, reserveBytes: 0 },
  });
});

test.each([
  [{ at: "24:00" }, "WATCHFLOOR_BACKUP_AT"],
  [{ at: "2:30" }, "WATCHFLOOR_BACKUP_AT"],
  [{ count: "-1" }, "WATCHFLOOR_BACKUPS"],
  [{ count: "many" }, "WATCHFLOOR_BACKUPS"],
  [{ reserveMb: "1.5" }, "WATCHFLOOR_RESERVE_MB"],
])("%j is refused by its variable", (words, field) => {
  expect(backupSettingsOf(words)).toMatchObject({ ok: false, problems: [{ field }] });
});

test("a backup needs the size of the database and the reserved space", () => {
  const room = { databaseBytes: 1_000, reserveBytes: 500, freeBytes: 1_500 };
  expect(spaceProblemOf(room, "/desk")).toBeUndefined();
  expect(spaceProblemOf({ ...room, freeBytes: 1_499 }, "/desk")).toMatch(
    /no room in \/desk: .*Free some space/,
  );
});

test.each([
  [0, "0 B"],
  [1_023, "1023 B"],
  [1_536, "1.5 KB"],
  [52_428_800, "50 MB"],
  [1.4 * 1024 ** 3, "1.4 GB"],
])("%d bytes are %s", (bytes, words) => {
  expect(sizeOf(bytes)).toBe(words);
});
