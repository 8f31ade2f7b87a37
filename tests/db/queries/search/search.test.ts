import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { correctIncident } from "@/db/commands/correct-incident";
import { mergeIncident } from "@/db/commands/merge-incident";
import { retractIncident } from "@/db/commands/retract-incident";
import { writeEntry } from "@/db/commands/write-entry";
import type { Desk } from "@/db/desk";
import { readSearch } from "@/db/queries/search/search";
import { SEARCHABLE } from "@/db/sql/searchable-tables";
import { openWriter } from "@/db/sqlite/connection";
import { textOf } from "@/domain/search/search";
import type { Instants } from "@/domain/time/time";
import { deskInAFolder } from "@/tests/desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  addedSource,
  assessmentForm,
  incidentForm,
  recordedAssessment,
  recordedIncident,
  recordedReport,
} from "@/tests/drafts";
import { withinTime } from "@/tests/within-time";
import { ask } from "../../../ask";

/** What is found, as `kind: name (state)`, in the order in which it is shown. */
const find = async (desk: Desk, typed: string, at?: Instants) =>
  (await ask(desk, readSearch, typed, 10, at)).groups.flatMap(({ kind, hits }) =>
    hits.map(({ name, state }) => `${kind}: ${textOf(name)}${state === "standing" ? "" : ` (${state})`}`),
  );

test("an incident's time is shown as precisely as it is known", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { title: "Fire at sea", effectiveAt: "2019-09-30", precision: "day" });
  const { groups } = await ask(desk, readSearch, "fire", 10);
  expect(groups[0]?.hits).toMatchObject([{ precision: "day", untilAt: null }]);
});

test("everything recorded is found at once by its words, ignoring case and accents", async () => {
  const { desk } = await deskInAFolder();
  const { id } = await addedIndicator(desk, { name: "Débris on the shore" });
  await recordedAssessment(desk, id, { rationale: "Wreckage with serial numbers" });
  await recordedIncident(desk, { title: "FRONT ALTAIR hit", place: "Gulf of Oman" });
  await recordedReport(desk, { title: "Owners speak", body: "The FRONT ALTAIR burns." });
  await addedSource(desk, { name: "Harbour master" });
  accepted(await writeEntry(desk, { text: "Called the harbour", effectiveAt: "" }));
  expect(await find(desk, "front altair")).toEqual(["incident: FRONT ALTAIR hit", "report: Owners speak"]);
  expect(await find(desk, "debris SHÓRE")).toEqual(["indicator: Débris on the shore"]);
  expect(await find(desk, "serial wreck")).toEqual(["judgement: Débris on the shore: 3 Substantial"]);
  expect(await find(desk, "wreckages seri")).toEqual(["judgement: Débris on the shore: 3 Substantial"]);
  expect(await find(desk, "harb")).toEqual(["source: Harbour master", "entry: entry of Ada"]);
  expect(await find(desk, "rockets")).toEqual(["category: Rockets"]);
  expect(await find(desk, "")).toEqual([]);
});

test("matching words are marked in the name and in the text", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { title: "Tanker hit", description: "Two tankers burn off Fujairah" });
  const [group] = (await ask(desk, readSearch, "tankers", 5)).groups;
  expect(group?.hits[0]?.name).toEqual([
    { text: "Tanker", isMatch: true },
    { text: " hit", isMatch: false },
  ]);
  const [fujairah] = (await ask(desk, readSearch, "fuja", 5)).groups;
  expect(fujairah?.hits[0]?.snippet.at(-1)).toEqual({ text: "Fujairah", isMatch: true });
});

describe("what was retracted or replaced", () => {
  test("is found by its old words, marked, and after current matches", async () => {
    const { desk, wait } = await deskInAFolder();
    const wrong = await recordedIncident(desk, { title: "Mortars at Taji" });
    wait(1);
    accepted(
      await correctIncident(
        desk,
        incidentForm({ replacesId: wrong.id, title: "Rockets at Taji", reason: "Debris" }),
      ),
    );
    wait(1);
    const gone = await recordedIncident(desk, { title: "Fire at Taji" });
    accepted(await retractIncident(desk, { replacesId: gone.id, reason: "A drill" }));
    const twice = await recordedIncident(desk, { title: "Shells at Taji" });
    accepted(
      await mergeIncident(desk, { replacesId: twice.id, mergedIntoId: wrong.incidentId, reason: "The same" }),
    );
    expect(await find(desk, "mortars")).toEqual(["incident: Mortars at Taji (replaced)"]);
    const all = await find(desk, "taji");
    expect(all[0]).toBe("incident: Rockets at Taji");
    expect(all.slice(1).sort()).toEqual([
      "incident: Fire at Taji (retracted)",
      "incident: Shells at Taji (merged)",
    ]);
  });

  test("is current on a page of the past, where nothing recorded later is found", async () => {
    const { desk, wait } = await deskInAFolder();
    const { id: indicatorId } = await addedIndicator(desk);
    const { id } = await recordedAssessment(desk, indicatorId, { rationale: "Rails seen" });
    const then = { effectiveAt: desk.now(), knownAt: desk.now() };
    wait(1);
    const values = assessmentForm({ replacesId: id, rationale: "Pipes, no rails", level: "2" });
    accepted(await correctAssessment(desk, { ...values, indicatorId }));
    expect(await find(desk, "rails", then)).toContain("judgement: Rocket rails found: 3 Substantial");
    expect(await find(desk, "pipes", then)).toEqual([]);
    expect((await find(desk, "rails")).slice(-2)).toEqual([
      "judgement: Rocket rails found: 2 Moderate",
      "judgement: Rocket rails found: 3 Substantial (replaced)",
    ]);
  });
});

test("the search answers whatever is typed", async () => {
  const { desk } = await deskInAFolder();
  await recordedIncident(desk, { title: 'AND "NEAR" (x*) ^y: -z' });
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.constantFrom('"', "*", "NEAR(", "AND", "-", "^", "title:", "{", "a", "é́", "क्षि", " ", "\0"), {
        maxLength: 12,
      })
      .map((pieces) => pieces.join("")),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (typed) => {
      expect((await ask(desk, readSearch, typed, 5)).groups).toBeInstanceOf(Array);
    }),
    withinTime(150, 8_000),
  );
  expect(await find(desk, '"near" (x*)')).toHaveLength(1);
});

test("the indexes match the log, and are rebuilt where they do not", async () => {
  const { desk, file } = await deskInAFolder();
  await recordedIncident(desk, { title: "FRONT ALTAIR hit" });
  expect(await desk.store.renewSearch(desk.now())).toEqual([]);
  const connection = openWriter(file);
  for (const { index, columns } of Object.values(SEARCHABLE))
    expect(connection.prepare(`select name from pragma_table_info('${index}')`).pluck().all()).toEqual(
      Object.keys(columns),
    );
  connection.exec("insert into incident_words (incident_words) values ('delete-all')");
  connection.close();
  expect(await find(desk, "altair")).toEqual([]);
  expect(await desk.store.renewSearch(desk.now())).toEqual(["incident_words"]);
  expect(await find(desk, "altair")).toEqual(["incident: FRONT ALTAIR hit"]);
});
