import { expect, test } from "vitest";
import { correctIncident } from "@/db/commands/correct-incident";
import type { Desk } from "@/db/desk";
import type { ReadRow } from "@/domain/import/read-row";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted } from "@/tests/drafts";
import {
  correctionOf,
  newestOf,
  readInRows,
  readReport,
  readRow,
  rowsOf,
  takenBack,
} from "@/tests/imported-rows";

/** A row as its dataset told it in an edition that it last changed then. */
const edited = (row: ReadRow, editionAt: number): ReadRow => ({ ...row, editionAt }) as ReadRow;
const rows = (title: string, editionAt: number) => [edited(readRow(1, "NOW1", { title }), editionAt)];
const titleIn = async (desk: Desk) => (await newestOf(desk, "NOW1")).title;

test("an older edition of a row imported after a newer one changes nothing", async () => {
  const { desk } = await deskInAFolder();
  await readInRows(desk, rows("One killed", 100));
  expect((await readInRows(desk, rows("Two killed", 200))).tally).toMatchObject({ changed: 1 });
  expect((await readInRows(desk, rows("One killed", 100))).tally).toMatchObject({ changed: 0, unchanged: 1 });
  expect((await readInRows(desk, rows("None killed", 150))).tally).toMatchObject({
    changed: 0,
    unchanged: 1,
  });
  expect(await titleIn(desk)).toBe("Two killed");
  expect((await readInRows(desk, rows("Three killed", 300))).tally).toMatchObject({ changed: 1 });
});

test("of reports as of incidents the newer edition wins, whichever is imported first", async () => {
  const { desk } = await deskInAFolder();
  const report = (body: string, editionAt: number) => [edited(readReport(1, "CVE", { body }), editionAt)];
  await readInRows(desk, report("Exploited by ransomware", 200));
  expect((await readInRows(desk, report("Unknown", 100))).tally).toMatchObject({ changed: 0, unchanged: 1 });
  expect((await readInRows(desk, report("Patched", 300))).tally).toMatchObject({ changed: 1 });
});

test("an older edition stays older after a correction by a person, and holds again once the newer one is undone", async () => {
  const { desk } = await deskInAFolder();
  await readInRows(desk, rows("One killed", 100));
  const newer = await readInRows(desk, rows("Two killed", 200));
  accepted(await correctIncident(desk, correctionOf(await newestOf(desk, "NOW1"), { title: "By hand" })));
  expect((await readInRows(desk, rows("One killed", 100))).tally).toMatchObject({ unchanged: 1 });
  expect(await titleIn(desk)).toBe("By hand");
  const other = await readInRows(desk, rows("Four killed", 400));
  await takenBack(desk, other.importId);
  await takenBack(desk, newer.importId);
  expect(await titleIn(desk)).toBe("By hand");
  expect((await readInRows(desk, rows("Three killed", 300))).tally).toMatchObject({ changed: 1 });
});

test("a file imported before another edition of its dataset changes nothing, even when its rows have no dates", async () => {
  const { desk, wait } = await deskInAFolder();
  await readInRows(desk, rowsOf(["2019-59", { title: "As first told" }]), "first file");
  wait(1);
  const second = await readInRows(desk, rowsOf(["2019-59", { title: "As told since" }]), "second file");
  wait(1);
  const again = () =>
    readInRows(desk, rowsOf(["2019-59", { title: "As first told" }], ["2019-60"]), "first file");
  expect((await again()).tally).toMatchObject({ new: 1, changed: 0, unchanged: 1 });
  wait(1);
  expect((await again()).tally).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  expect((await newestOf(desk, "2019-59")).title).toBe("As told since");
  wait(1);
  const reverted = rowsOf(["2019-59", { title: "As first told" }]);
  expect((await readInRows(desk, reverted, "third file")).tally).toMatchObject({ changed: 1 });
  expect(second.tally).toMatchObject({ changed: 1 });
});
