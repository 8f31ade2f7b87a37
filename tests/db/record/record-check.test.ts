import { statSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keyFileOf } from "@/db/files/record-key";
import { homeOf } from "@/tests/home-of";
import { attack, messagesOfRecordOf, sealedDesk, verdictOf } from "./sealed-desk";

async function closedDesk() {
  const made = await sealedDesk();
  await made.desk.store.close();
  return made;
}

test("an untouched record is intact, from its first entry on", async () => {
  const made = await sealedDesk();
  const { desk } = made;
  const verdict = await verdictOf(made);
  expect(verdict.findings).toEqual([]);
  expect(verdict.sealedFrom?.revision).toBe(1);
  expect(verdict.rowCount).toBeGreaterThan(verdict.entryCount);
  const { rows, seals } = await desk.store.read(async () => ({
    rows: verdict.entryCount,
    seals: verdict.head?.revision,
  }));
  expect(seals).toBe(rows);
});

describe("a forged record is detected when", () => {
  const LAST = "(select max(seq) from watch_log)";
  const cases: [what: string, says: RegExp, ...statements: string[]][] = [
    [
      "an entry is changed",
      /^Entry 9 has been altered/,
      "update watch_log set recorded_by = 'Eve' where seq = 9",
    ],
    ["an entry is taken out", /^Entry 9 is missing/, "delete from watch_log where seq = 9"],
    [
      "an entry is taken out with its seal",
      /^Entry 9 is missing/,
      "delete from watch_log where seq = 9",
      "delete from seals where revision = 9",
    ],
    [
      "the first entries are cut off",
      /^Entries 1 to 3 are missing/,
      "delete from watch_log where seq < 4",
      "delete from seals where revision < 4",
    ],
    [
      "the last entries are cut off",
      /are missing\. The end was cut off/,
      "delete from watch_log where seq > 9",
      "delete from seals where revision > 9",
    ],
    [
      "an entry is put in",
      /has no seal: it was put in/,
      "insert into watch_log (seq, action, subject_id, recorded_at, recorded_by) select (select max(seq) + 1 from watch_log), action, subject_id, recorded_at, recorded_by from watch_log where seq = 9",
    ],
    [
      "two entries are swapped",
      /^Entry 8 has been altered/,
      "update watch_log set seq = -8 where seq = 8",
      "update watch_log set seq = 8 where seq = 9",
      "update watch_log set seq = 9 where seq = -8",
    ],
    [
      "a level is changed",
      /^assessments [0-9a-f-]{36} is not as entry \d+ recorded it/,
      "update assessments set level = 1 where level = 4",
    ],
    [
      "a rationale is changed",
      /^assessments .* is not as entry/,
      "update assessments set rationale = 'Nothing' where level = 3",
    ],
    [
      "a time is changed",
      /^assessments .* is not as entry/,
      "update assessments set recorded_at = recorded_at - 1 where level = 3",
    ],
    [
      "an assessment is taken out",
      /^A row of assessments that entry \d+ recorded is missing/,
      "delete from assessments where level = 3",
    ],
    [
      "an assessment is put in",
      /^assessments forged was added without an entry/,
      "insert into assessments select 'forged', indicator_id, act, null, rests_on_id, 1, likelihood_ratio, confidence, rationale, effective_at, effective_day, recorded_at, recorded_by from assessments where level = 3",
    ],
    ["an incident is changed", /^incidents .* is not as entry/, "update incidents set title = 'Quiet'"],
    ["a report is changed", /^reports .* is not as entry/, "update reports set credibility = '6'"],
    [
      "the criteria of an indicator are changed",
      /^indicator_versions .* is not as entry/,
      "update indicator_versions set criteria = '[]'",
    ],
    [
      "the name of the desk is changed",
      /^desks .* is not as entry \d+ recorded it/,
      "update desks set name = 'Another desk'",
    ],
    [
      "the clock of the desk is set back",
      /^desks .* is not as entry/,
      "update desks set clock_offset_ms = 5",
    ],
    [
      "two rows change places",
      /^assessments .* was moved: it stands where another row was when entry \d+ recorded it/,
      "update assessments set rowid = rowid - (select sum(rowid) from assessments where level in (3, 4)) where level in (3, 4)",
      "update assessments set rowid = -rowid where rowid < 0",
    ],
    ["a seal is changed", /has been altered/, `update seals set seal = 'forged' where revision = ${LAST}`],
    [
      "marks are changed with their row",
      /has been altered/,
      "update seals set row_marks = 'assessments:' || '0123456789abcdefABCDEF' where row_marks like 'assessments:%'",
    ],
  ];

  test.each(cases)("%s", async (_, says, ...statements) => {
    const made = await closedDesk();
    await attack(made, ...statements);
    expect((await messagesOfRecordOf(made))[0]).toMatch(says);
  });

  test("a row is inserted under a number that no desk assigns", async () => {
    const made = await closedDesk();
    await attack(
      made,
      "insert into assessments (rowid, id, indicator_id, act, level, confidence, rationale, effective_at, effective_day, recorded_at, recorded_by) select -1, 'forged', indicator_id, act, 1, confidence, rationale, effective_at, effective_day, recorded_at, recorded_by from assessments where level = 3",
    );
    expect(await messagesOfRecordOf(made)).toContain(
      "assessments has rows with numbers that this desk never gives out.",
    );
  });

  test("marks claim to be carried by a missing entry", async () => {
    const made = await closedDesk();
    await attack(made, "insert into carried_marks values (1000000, 1, 'assessments', '')");
    expect((await messagesOfRecordOf(made)).join(" ")).toContain("entry 1000000, which has no seal");
  });

  test("the seals use another key", async () => {
    const made = await closedDesk();
    writeFileSync(keyFileOf(made.file), "0".repeat(64));
    expect((await messagesOfRecordOf(made))[0]).toMatch(/^Entry 1 is sealed by another key/);
  });
});

test("one change is reported once, and later entries are not blamed", async () => {
  const made = await closedDesk();
  await attack(
    made,
    "update watch_log set recorded_by = 'Eve' where seq = 9",
    "update assessments set level = 1 where level = 4",
  );
  expect(await messagesOfRecordOf(made)).toHaveLength(2);
});

test("only the owner can read the key, and it is outside the database", async () => {
  const { file } = await sealedDesk();
  expect(statSync(keyFileOf(file)).mode & 0o777).toBe(0o600);
});

test("what is noted of a record outside it, and that nobody vouches for it, is known without a check", async () => {
  const made = await closedDesk();
  expect(await homeOf(made).readRecordState()).toEqual({ findings: [], unvouched: null });
  await attack(
    made,
    `update watch_log set action = 'record.sealed', after = '{"isUnvouched":true}' where seq = 9`,
    "delete from watch_log where seq > 9",
    "delete from seals where revision > 9",
  );
  const { findings, unvouched } = await homeOf(made).readRecordState();
  expect(findings).toMatchObject([{ message: expect.stringMatching(/are missing\. The end was cut off/) }]);
  expect(unvouched?.revision).toBe(9);
});
