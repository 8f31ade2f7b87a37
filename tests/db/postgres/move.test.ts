import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { SET_BY_DESIGN } from "@/db/clock";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { mendClock } from "@/db/commands/mend-clock";
import { pruneHistory } from "@/db/commands/prune-history";
import { retractIncident } from "@/db/commands/retract-incident";
import { actingAs, type Desk } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { connect, type Place } from "@/db/postgres/connection";
import { openPostgresDesk } from "@/db/postgres/desk";
import { inDatabase } from "@/db/postgres/in-database";
import { moveToDatabase, moveToFolder } from "@/db/postgres/move";
import { verifyDesk } from "@/db/postgres/verify-desk";
import { EMPTY_DESK } from "@/db/seed/empty";
import { backUp } from "@/db/sqlite/backup";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { verifyRecord } from "@/db/sqlite/record/verify-record";
import { DAY_MS, HOUR_MS } from "@/domain/time/time";
import { DESK_BEGINS, everythingIn } from "../../desk-in-a-folder";
import { emptyDatabase } from "../../desk-on-postgres";
import { accepted, assessmentForm, recordedAssessment, recordedIncident } from "../../drafts";
import { oldDesk } from "../../old-desk";
import { temporaryFolder } from "../../temporary-folder";

const reason = "To see what a move keeps";
const YEAR_MS = 365 * DAY_MS;

/** A desk with a correction, a retraction, pruned history, and a clock that was corrected; it is closed. */
const eventfulDesk = (): Promise<string> =>
  oldDesk(async (desk, setClock, id) => {
    setClock(DESK_BEGINS + YEAR_MS);
    const { id: wrong } = await recordedAssessment(desk, id, { rationale: "Wrong" });
    const correction = assessmentForm({ rationale: "“Right”, é, 雨", replacesId: wrong });
    accepted(await correctAssessment(desk, correction));
    const seen = await recordedIncident(desk, { title: "Seen by nobody" });
    accepted(await retractIncident(desk, { reason, replacesId: seen.id }));
    const draft = { cutAt: DESK_BEGINS + 300 * DAY_MS, archiveName: "a.db", archiveDigest: "00", reason };
    accepted(await pruneHistory(desk, draft));
    setClock(DESK_BEGINS + 9 * YEAR_MS);
    const effectiveAt = DESK_BEGINS + YEAR_MS + HOUR_MS;
    await recordedAssessment(desk, id, { rationale: "Ahead", effectiveAt });
    setClock(DESK_BEGINS + YEAR_MS + 2 * HOUR_MS);
    accepted(await mendClock(desk, { reason }));
  });

const open = async (opening: Promise<Desk>): Promise<Desk> => {
  const desk = await opening;
  onTestFinished(() => desk.store.close());
  return actingAs(desk, "Ada");
};
const openIn = (place: Place, folder: string) => open(openPostgresDesk(place, folder, EMPTY_DESK));

async function closed<T>(desk: Desk, read: (desk: Desk) => Promise<T>): Promise<T> {
  const found = await read(desk);
  await desk.store.close();
  return found;
}

const problemsOf = ({ findings, unvouched }: Awaited<ReturnType<typeof verifyRecord>>) => [
  ...findings.map(({ message }) => message),
  ...(unvouched ? ["not vouched for"] : []),
];

test("a desk with corrections, pruned history and a corrected clock is the same in a database, and back in a folder", async () => {
  const [folder, place, other] = [await eventfulDesk(), await emptyDatabase(), temporaryFolder()];
  const before = await closed(await openDesk(folder), everythingIn);
  const there = await moveToDatabase(folder, null, place);
  expect(there.to).toEqual(there.from);
  expect(await closed(await openIn(place, folder), everythingIn)).toEqual(before);
  expect(problemsOf(await verifyDesk(place, folder))).toEqual([]);
  const back = await moveToFolder(place, folder, other);
  expect(back.to).toEqual(there.from);
  expect(await closed(await openDesk(other), everythingIn)).toEqual(before);
  expect(problemsOf(await verifyRecord(filesOf(other).database))).toEqual([]);
});

test("a desk goes on where it was moved to: what is recorded there is sealed, searched and numbered after the rest", async () => {
  const [folder, place] = [await eventfulDesk(), await emptyDatabase()];
  await moveToDatabase(folder, null, place);
  const desk = { ...(await openIn(place, folder)), clock: SET_BY_DESIGN };
  const entries = async () => (await everythingIn(desk)).watchLog?.length ?? 0;
  const count = await entries();
  await recordedIncident(desk, { title: "Seen after the move" });
  expect(await entries()).toBeGreaterThan(count);
  expect(problemsOf(await verifyDesk(place, folder))).toEqual([]);
});

test("nothing is recorded while a desk moves, nor in what it was moved from; it can be read", async () => {
  const [folder, place, other] = [await eventfulDesk(), await emptyDatabase(), temporaryFolder()];
  const here = { ...(await open(openDesk(folder))), clock: SET_BY_DESIGN };
  const rows = await everythingIn(here);
  const record = (desk: Desk) => recordedIncident({ ...desk, clock: SET_BY_DESIGN }, { title: "Late" });
  let refused: Promise<unknown> | undefined;
  await moveToDatabase(folder, null, place, () => {
    refused ??= record(here).catch((error) => error);
  });
  await expect(refused).resolves.toMatchObject({ message: expect.stringContaining("was moved to another") });
  expect(await everythingIn(here)).toEqual(rows);
  await expect(openDesk(folder)).rejects.toThrow(/was moved to another database.*npm run restore -- /);
  await expect(moveToDatabase(folder, null, await emptyDatabase())).rejects.toThrow(/was moved to another/);
  const there = await openIn(place, folder);
  await moveToFolder(place, folder, other);
  await expect(record(there)).rejects.toThrow(/was moved to another/);
  await expect(openIn(place, folder)).rejects.toThrow(/was moved to another database.*comment on schema/);
  await expect(moveToFolder(place, folder, temporaryFolder())).rejects.toThrow(/was moved to another/);
});

test("where a desk was moved from it can be moved to again, and what was there is kept", async () => {
  const [folder, place] = [await eventfulDesk(), await emptyDatabase()];
  await moveToDatabase(folder, null, place);
  const { kept } = await moveToFolder(place, folder, folder);
  expect(kept).toMatch(/watchfloor\.db\.moved-/);
  await closed(await openDesk(folder), everythingIn);
  expect(await moveToDatabase(folder, null, place)).toMatchObject({
    kept: expect.stringMatching(/^watchfloor_until_/),
  });
});

test("a move that fails leaves the desk as it was, and the target empty", async () => {
  const [folder, place, other] = [await eventfulDesk(), await emptyDatabase(), temporaryFolder()];
  const stop = () => {
    throw new Error("Stopped");
  };
  const before = readFileSync(filesOf(folder).database);
  await expect(moveToDatabase(folder, null, place, stop)).rejects.toThrow("Stopped");
  expect(readFileSync(filesOf(folder).database).equals(before)).toBe(true);
  expect(await schemasIn(place)).toEqual([]);
  await moveToDatabase(folder, null, place);
  await expect(moveToFolder(place, folder, other, stop)).rejects.toThrow("Stopped");
  expect(readdirSync(other).filter((name) => name.startsWith("watchfloor.db"))).toEqual([]);
  await closed(await openIn(place, folder), everythingIn);
});

test("a place that holds another desk, or another desk’s keys, is refused", async () => {
  const [folder, place, other] = [await eventfulDesk(), await emptyDatabase(), temporaryFolder()];
  const elsewhere = await createDesk(other, EMPTY_DESK);
  await elsewhere.store.close();
  await closed(await openIn(place, folder), everythingIn);
  await expect(moveToDatabase(folder, null, place)).rejects.toThrow(/holds a desk already/);
  await expect(moveToFolder(place, folder, other)).rejects.toThrow(/There is, or was, a desk in/);
  const keyed = temporaryFolder();
  copyFileSync(join(other, "watchfloor.key"), join(keyed, "watchfloor.key"));
  await expect(moveToFolder(place, folder, keyed)).rejects.toThrow(/is the key of another desk/);
});

test("a text that PostgreSQL cannot store stops the move, and is named by its table", async () => {
  const [folder, place] = [await eventfulDesk(), await emptyDatabase()];
  const file = new SqliteDatabase(filesOf(folder).database);
  file.exec("insert into request_keys values ('key', 'digest', 'a' || char(0), 1)");
  file.close();
  await expect(moveToDatabase(folder, null, place)).rejects.toThrow(/A text in request_keys.*U\+0000/);
});

test("a backup that is restored into a database without its key is sealed anew, and nobody vouches for it", async () => {
  const [folder, place, other] = [await eventfulDesk(), await emptyDatabase(), temporaryFolder()];
  const backup = join(temporaryFolder(), "backup.db");
  await backUp(folder, backup);
  expect(await inDatabase(place, other).restore(backup)).toMatchObject({
    record: "other key",
    safetyCopy: null,
  });
  await closed(await openIn(place, other), everythingIn);
  expect(problemsOf(await verifyDesk(place, other))).toEqual(["not vouched for"]);
});

async function schemasIn(place: Place): Promise<unknown[]> {
  const connection = await connect(place);
  const found = await connection.rows("select nspname from pg_namespace where nspname like 'watch%'");
  await connection.close();
  return found;
}
