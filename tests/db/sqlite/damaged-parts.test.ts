import { expect, test } from "vitest";
import { damageWordsOf } from "@/db/sqlite/condition-words";
import type { Damage } from "@/db/sqlite/damage";
import { damagedPartsOf, damagedPlacesOf } from "@/db/sqlite/damaged-parts";
import { deskInAFolder } from "@/tests/desk-in-a-folder";

const inTable = (name: string, page = 12): Damage => ({
  ...{ kind: "table", name, page },
  finding: "btreeInitPage() returns error code 11",
});

test.each([
  [["assessments"], "levels"],
  [["assessments", "assessments_by_indicator", "watch_log"], "levels and the log"],
  [["sqlite_autoindex_categories_1", "indicator_versions"], "categories and indicators"],
  [["assessment_words_data"], "search"],
  [["import_steps", "watch_entries", "request_keys"], "imports, internal tables and watches and hand-overs"],
])("damage in %j is damage to: %s", (names, parts) => {
  expect(damagedPartsOf(names.map((name) => inTable(name)))).toBe(parts);
});

test("a damaged list of tables is damage to the whole", () => {
  expect(damagedPartsOf([inTable("reports"), { ...inTable("sqlite_schema"), kind: "schema" }])).toBe("");
});

test("the damaged places are named for whoever repairs it, at most the first three", () => {
  expect(damagedPlacesOf([1, 2, 3, 4, 5].map((page) => inTable("reports", page)))).toMatch(
    /^table reports, page 1 \(btree.*\); table reports, page 2 .*; table reports, page 3 .*; and 2 more$/,
  );
});

test("the message says in plain words what is damaged, what still works and what to do, without SQLite's terms", async () => {
  const { file } = await deskInAFolder();
  const { message, detail } = damageWordsOf(file, [inTable("assessments")]);
  expect(message).toMatch(
    /^Part of the database is damaged: levels\. Nothing new can be saved.*call whoever runs this desk\./,
  );
  expect(message).toContain("npm run restore -- FILE");
  expect(message).not.toMatch(/btree|page 12|table|code/);
  expect(detail).toContain("page 12");
});
