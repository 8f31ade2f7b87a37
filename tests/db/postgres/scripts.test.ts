import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordIncident } from "@/db/commands/record-incident";
import { readRuns } from "@/db/files/backups";
import { filesOf } from "@/db/files/data-folder";
import { connected, type Place } from "@/db/postgres/connection";
import { createPostgresDesk, openPostgresDesk } from "@/db/postgres/desk";
import { EMPTY_DESK } from "@/db/seed/empty";
import { createDesk, openDesk } from "@/db/sqlite/desk";
import { asam } from "@/formats/import/asam";
import { everythingIn } from "../../desk-in-a-folder";
import { emptyDatabase } from "../../desk-on-postgres";
import { accepted, incidentForm } from "../../drafts";
import { runScript } from "../../scripts/run-script";
import { temporaryFolder } from "../../temporary-folder";

/** Runs a command on the desk in a database, whose keys are in a folder. */
const runsOn =
  (folder: string, { url }: Place) =>
  (name: string, ...args: string[]) =>
    runScript(`scripts/${name}.ts`, args, {
      WATCHFLOOR_DATA: folder,
      DATABASE_URL: url,
      WATCHFLOOR_RESERVE_MB: "0",
    });

/** A desk in a database, with one incident. */
async function deskInDatabase() {
  const [folder, place] = [temporaryFolder(), await emptyDatabase()];
  const desk = { ...(await createPostgresDesk(place, folder, EMPTY_DESK)), actor: "Ada" };
  accepted(await recordIncident(desk, incidentForm({ title: "Seen", effectiveAt: desk.now() })));
  const rows = await everythingIn(desk);
  await desk.store.close();
  return { folder, place, rows, run: runsOn(folder, place) };
}

async function rowsIn(place: Place, folder: string) {
  const desk = await openPostgresDesk(place, folder, EMPTY_DESK);
  const rows = await everythingIn(desk);
  await desk.store.close();
  return rows;
}

test("npm run seed, signing-key, import, snapshot, clock, rebuild and verify work on a desk in a database", async () => {
  const [folder, place] = [temporaryFolder(), await emptyDatabase()];
  const run = runsOn(folder, place);
  expect(await run("seed", "--empty")).toMatchObject({
    code: 0,
    err: expect.stringContaining("in the database"),
  });
  expect(await run("seed")).toMatchObject({ code: 1, err: expect.stringContaining("already") });
  const rotated = await run("signing-key", "--rotate", "--reason", "Yearly", "--actor", "Ada");
  expect(rotated).toMatchObject({ code: 0, err: expect.stringContaining("Yearly") });
  const file = join(temporaryFolder(), "messages.csv");
  writeFileSync(file, asam.example);
  expect(await run("import", "auto", file)).toMatchObject({
    code: 0,
    out: expect.stringContaining("refused 0"),
  });
  expect(await run("snapshot", "--format", "json")).toMatchObject({
    code: 0,
    err: expect.stringContaining("Snapshot 1"),
  });
  expect(await run("clock")).toMatchObject({
    code: 0,
    err: expect.stringContaining("The clock is trusted."),
  });
  expect(await run("rebuild")).toMatchObject({ code: 0, err: expect.stringContaining("Nothing differed.") });
  expect(await run("verify")).toMatchObject({ code: 0, err: expect.stringContaining("No entry") });
  expect(readdirSync(folder).filter((name) => name.startsWith("watchfloor.db"))).toEqual([]);
});

test("a backup of a desk in a database is restored there, and in a folder: every row is the same", async () => {
  const { folder, place, rows, run } = await deskInDatabase();
  expect(await run("backup")).toMatchObject({ code: 0, err: expect.stringContaining("No entry") });
  const [{ file = null } = {}] = readRuns(folder);
  const backup = join(filesOf(folder).backups, String(file));
  const desk = { ...(await openPostgresDesk(place, folder, EMPTY_DESK)), actor: "Ada" };
  accepted(await recordIncident(desk, incidentForm({ title: "Later", effectiveAt: desk.now() })));
  const open = await run("restore", backup);
  expect(open).toMatchObject({ code: 1, err: expect.stringContaining("in use by a server") });
  await desk.store.close();
  const restored = await run("restore", backup);
  expect(restored).toMatchObject({
    code: 0,
    err: expect.stringMatching(/kept in the schema watchfloor_until_/),
  });
  expect(await rowsIn(place, folder)).toEqual(rows);
  const elsewhere = temporaryFolder();
  await runScript("scripts/restore.ts", [backup], { WATCHFLOOR_DATA: elsewhere });
  const onSqlite = await openDesk(elsewhere);
  const { watchLog: _, ...others } = await everythingIn(onSqlite);
  await onSqlite.store.close();
  expect(others.incidents).toEqual(rows.incidents);
});

test("a backup of a desk in a folder is restored into a database", async () => {
  const [folder, place] = [temporaryFolder(), await emptyDatabase()];
  const desk = await createDesk(folder, EMPTY_DESK);
  const rows = await everythingIn(desk);
  await desk.store.close();
  const backup = join(temporaryFolder(), "backup.db");
  await runScript("scripts/backup.ts", [backup], { WATCHFLOOR_DATA: folder });
  expect(await runsOn(folder, place)("restore", backup)).toMatchObject({ code: 0 });
  expect(await rowsIn(place, folder)).toEqual(rows);
});

test("old history of a desk in a database goes into an archive, also while servers run", async () => {
  const { folder, place, rows, run } = await deskInDatabase();
  const archive = join(temporaryFolder(), "archive.db");
  const cut = ["--before", "2020-06-01", "--archive", archive, "--reason", "Policy"];
  expect(await run("prune", ...cut)).toMatchObject({ code: 0, err: expect.stringContaining("010000ZJUN20") });
  expect(await rowsIn(place, folder)).toMatchObject({
    prunings: [{ reason: "Policy" }],
    incidents: rows.incidents,
  });
  const kept = await runScript("scripts/verify.ts", [archive], { WATCHFLOOR_DATA: folder });
  expect(kept).toMatchObject({ code: 0 });
});

test("npm run verify names what was altered in a database, and a person can accept it", async () => {
  const { place, run } = await deskInDatabase();
  await connected(place, ({ run: sql }) =>
    sql(`alter table watch_log disable trigger watch_log_no_update;
         update watch_log set recorded_by = 'Eve' where seq = 3; drop trigger incidents_no_update on incidents;
         delete from incident_words`),
  );
  const found = await run("verify");
  expect(found.code).toBe(1);
  for (const words of [
    "Entry 3 has been altered.",
    "The trigger watch_log_no_update is not as Watchfloor made it.",
    "The trigger incidents_no_update is missing.",
    "incident_words differs from the rows that it finds.",
  ])
    expect(found.err).toContain(words);
  await run("verify", "--seal", "--reason", "Looked into it", "--actor", "Ada");
  expect(await run("verify")).toMatchObject({ code: 0, err: expect.stringContaining("No entry") });
});

test("npm run move prints the digests of both sides, and how to go on", async () => {
  const [folder, { url }] = [temporaryFolder(), await emptyDatabase()];
  await (await createDesk(folder, EMPTY_DESK)).store.close();
  const env = { WATCHFLOOR_DATA: folder };
  const moved = await runScript("scripts/move.ts", ["--to", url], env);
  expect(moved).toMatchObject({ code: 0, out: "" });
  expect(moved.err).toMatch(/^categories +5 (\S+) → 5 \1$/m);
  expect(moved.err).toContain(`DATABASE_URL=${url} npm start`);
  const again = await runScript("scripts/move.ts", ["--to", url], env);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining(filesOf(folder).database) });
  expect(await runScript("scripts/move.ts", ["--to", temporaryFolder()], env)).toMatchObject({
    code: 2,
    err: expect.stringContaining("Both are folders"),
  });
});
