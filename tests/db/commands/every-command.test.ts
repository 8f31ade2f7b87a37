import SqliteDatabase from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { addCategory } from "@/db/commands/add-category";
import { addIndicator } from "@/db/commands/add-indicator";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { correctIncident } from "@/db/commands/correct-incident";
import { editCategory } from "@/db/commands/edit-category";
import { editIndicator } from "@/db/commands/edit-indicator";
import { moveDefinition } from "@/db/commands/move-definition";
import { recordAssessment } from "@/db/commands/record-assessment";
import { recordIncident } from "@/db/commands/record-incident";
import { reportOutage } from "@/db/commands/report-outage";
import { restoreDefinition, retireDefinition } from "@/db/commands/retire-definition";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { retractIncident } from "@/db/commands/retract-incident";
import { startWatch } from "@/db/commands/start-watch";
import { categoryBook, indicatorBook } from "@/db/definitions";
import { actingAs, type Desk } from "@/db/desk";
import type { Outcome } from "@/domain/outcome";
import { HOUR_MS } from "@/domain/time";
import { type DeskInAFolder, deskInAFolder, everythingIn } from "../../desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  assessmentForm,
  categoryForm,
  expectRefused,
  incidentForm,
  indicatorForm,
  recordedAssessment,
  recordedIncident,
} from "../../drafts";

type Stage = { indicatorId: string; goneId: string; assessmentId: string; incidentId: string };
type Row = {
  action: string;
  subjectId: string;
  before: object | null;
  after: object | null;
  recordedAt: number;
  recordedBy: string;
};

const reason = "Said by both sources";

type Command = {
  name: string;
  command(desk: Desk, raw: unknown): Promise<Outcome<{ id: string }>>;
  /** What a person sends. */
  form(on: Stage): object;
  logs: string[];
  hasBefore: boolean;
};

/** Every command, and what the watch log says of it: its actions, and whether something was there before. */
const COMMANDS: Command[] = [
  {
    name: "recording an assessment",
    command: recordAssessment,
    form: ({ indicatorId }) => assessmentForm({ indicatorId, effectiveAt: "" }),
    logs: ["assessment.recorded"],
    hasBefore: true,
  },
  {
    name: "confirming an assessment",
    command: confirmAssessment,
    form: ({ indicatorId, assessmentId }) => ({ indicatorId, seenId: assessmentId, rationale: reason }),
    logs: ["assessment.confirmed"],
    hasBefore: true,
  },
  {
    name: "correcting an assessment",
    command: correctAssessment,
    form: ({ assessmentId }) => assessmentForm({ replacesId: assessmentId }),
    logs: ["assessment.corrected"],
    hasBefore: true,
  },
  {
    name: "retracting an assessment",
    command: retractAssessment,
    form: ({ assessmentId }) => ({ replacesId: assessmentId, rationale: reason }),
    logs: ["assessment.retracted"],
    hasBefore: true,
  },
  {
    name: "recording an incident",
    command: recordIncident,
    form: () => incidentForm(),
    logs: ["incident.recorded"],
    hasBefore: false,
  },
  {
    name: "correcting an incident",
    command: correctIncident,
    form: ({ incidentId }) => incidentForm({ replacesId: incidentId, reason }),
    logs: ["incident.corrected"],
    hasBefore: true,
  },
  {
    name: "retracting an incident",
    command: retractIncident,
    form: ({ incidentId }) => ({ replacesId: incidentId, reason }),
    logs: ["incident.retracted"],
    hasBefore: true,
  },
  {
    name: "reporting an outage",
    command: reportOutage,
    form: ({ indicatorId }) => ({ indicatorId, act: "down", reason, effectiveAt: "2019-10-01" }),
    logs: ["outage.began"],
    hasBefore: false,
  },
  {
    name: "adding a category",
    command: (desk, raw) => addCategory(desk, raw),
    form: () => categoryForm(),
    logs: ["category.added"],
    hasBefore: false,
  },
  {
    name: "adding an indicator",
    command: (desk, raw) => addIndicator(desk, "drones", raw),
    form: () => indicatorForm(),
    logs: ["indicator.added"],
    hasBefore: false,
  },
  {
    name: "editing a category",
    command: editCategory,
    form: () => categoryForm({ id: "drones", version: "1" }),
    logs: ["category.edited"],
    hasBefore: true,
  },
  {
    name: "editing an indicator",
    command: editIndicator,
    form: ({ indicatorId }) => indicatorForm({ id: indicatorId, version: "1" }),
    logs: ["indicator.edited"],
    hasBefore: true,
  },
  {
    name: "moving a category",
    command: (desk, raw) => moveDefinition(desk, categoryBook, raw),
    form: () => ({ id: "drones", version: "1", direction: "up" }),
    logs: ["category.moved", "category.moved"],
    hasBefore: true,
  },
  {
    name: "retiring an indicator",
    command: (desk, raw) => retireDefinition(desk, indicatorBook, raw),
    form: ({ indicatorId }) => ({ id: indicatorId, version: "1", reason }),
    logs: ["indicator.retired"],
    hasBefore: true,
  },
  {
    name: "bringing an indicator back",
    command: (desk, raw) => restoreDefinition(desk, indicatorBook, raw),
    form: ({ goneId }) => ({ id: goneId, version: "2", reason }),
    logs: ["indicator.restored"],
    hasBefore: true,
  },
  {
    name: "starting a watch",
    command: startWatch,
    form: () => ({ plannedUntilAt: "2019-10-05" }),
    logs: ["watch.started"],
    hasBefore: false,
  },
];

/** A desk on which every command has something to act on. */
async function staged(): Promise<DeskInAFolder & { on: Stage }> {
  const around = await deskInAFolder();
  const { desk } = around;
  const { id: indicatorId } = await addedIndicator(desk);
  const { id: goneId } = await addedIndicator(desk, { name: "Old sensor" });
  accepted(await retireDefinition(desk, indicatorBook, { id: goneId, version: "1", reason }));
  around.wait(10);
  const { id: assessmentId } = await recordedAssessment(desk, indicatorId);
  const { id: incidentId } = await recordedIncident(desk);
  around.wait(10);
  return { ...around, on: { indicatorId, goneId, assessmentId, incidentId } };
}

const readWatchLog = async (desk: Desk) => (await everythingIn(desk)).watchLog as Row[];

describe.each(COMMANDS)("$name", ({ command, form, logs, hasBefore }) => {
  test("writes into the watch log who did what, when, before and after", async () => {
    const { desk, on } = await staged();
    const earlier = (await readWatchLog(desk)).length;
    const value = accepted(await command(desk, form(on)));
    const added = (await readWatchLog(desk)).slice(earlier);
    expect(added.map((row) => row.action)).toEqual(logs);
    for (const row of added) {
      expect(row).toMatchObject({ recordedAt: desk.now(), recordedBy: "Ada" });
      expect(row.before !== null).toBe(hasBefore);
    }
    expect(added.at(-1)?.after).toEqual(JSON.parse(JSON.stringify(value)));
  });

  test("stores nothing at all when its entry in the watch log can not be written", async () => {
    const { desk, on, file } = await staged();
    const other = new SqliteDatabase(file);
    other.exec(
      "create trigger full_log before insert on watch_log begin select raise(abort, 'log is full'); end",
    );
    other.close();
    const before = await everythingIn(desk);
    await expect(command(desk, form(on))).rejects.toThrow();
    expect(await everythingIn(desk)).toEqual(before);
  });

  test.each(["", "   "])("is refused while nobody is on watch", async (actor) => {
    const { desk, on } = await staged();
    await expectRefused(desk, () => command(actingAs(desk, actor), form(on)), {
      field: "actor",
      says: /who is on watch/,
    });
  });

  test("is refused when what came is no set of fields", async () => {
    const { desk } = await staged();
    await expectRefused(desk, () => command(desk, null), { field: "" });
  });

  test("never records a time before one recorded earlier, also when the clock steps back", async () => {
    const { desk, on, setClock } = await staged();
    const last = (await readWatchLog(desk)).at(-1)?.recordedAt ?? 0;
    setClock(last - 5 * HOUR_MS);
    accepted(await command(desk, form(on)));
    expect((await readWatchLog(desk)).at(-1)?.recordedAt).toBe(last);
  });
});
