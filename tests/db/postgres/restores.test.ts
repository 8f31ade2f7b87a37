import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeEntry } from "@/db/commands/write-entry";
import { actingAs, type Desk } from "@/db/desk";
import { connected, type Place } from "@/db/postgres/connection";
import { openPostgresDesk } from "@/db/postgres/desk";
import { inDatabase } from "@/db/postgres/in-database";
import { EMPTY_DESK } from "@/db/seed/empty";
import { emptyDatabase } from "../../desk-on-postgres";
import { accepted } from "../../drafts";
import { temporaryFolder } from "../../temporary-folder";

const write = async (desk: Desk, text: string) => {
  accepted(await writeEntry(actingAs(desk, "Ada"), { kind: "note", text }));
};

async function opened(place: Place, folder: string): Promise<Desk> {
  const desk = await openPostgresDesk(place, folder, EMPTY_DESK);
  onTestFinished(() => desk.store.close());
  return desk;
}

function copyKeys(from: string, to: string) {
  for (const key of ["watchfloor.key", "watchfloor-signing.key"])
    copyFileSync(join(from, key), join(to, key));
}

/** A desk on two servers, which both have written; and a backup from before. */
async function twoServers() {
  const place = await emptyDatabase();
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  const first = await opened(place, one);
  copyKeys(one, other);
  const second = await opened(place, other);
  await write(second, "Noted by the second before the backup");
  const backup = join(one, "before.db");
  await inDatabase(place, one).backUp(backup);
  await write(second, "Noted by the second after the backup");
  await write(first, "Noted by the first");
  await first.store.close();
  await second.store.close();
  return { place, one, other, backup };
}

const findingsOf = async (place: Place, folder: string) =>
  (await inDatabase(place, folder).readRecordState()).findings.map(({ message }) => message);

test("after a restore on one server the others accept the record as they start, without a hand", async () => {
  const { place, one, other, backup } = await twoServers();
  await inDatabase(place, one).restore(backup);
  expect(await findingsOf(place, one)).toEqual([]);
  expect(await findingsOf(place, other)).toHaveLength(1);
  await write(await opened(place, other), "Noted after the restore");
  expect(await findingsOf(place, other)).toEqual([]);
});

test("a record that is cut after a restore is noticed by every server", async () => {
  const { place, one, other, backup } = await twoServers();
  await inDatabase(place, one).restore(backup);
  const second = await opened(place, other);
  await write(second, "Noted after the restore");
  await second.store.close();
  await connected(place, async ({ run }) => {
    const newest = "(select max(revision) from watchfloor.seals)";
    await run(
      `set session_replication_role = replica; delete from watchfloor.seals where revision = ${newest}`,
    );
  });
  await opened(place, other);
  expect(await findingsOf(place, other)).toHaveLength(1);
});

test("a restore that somebody without the key claims is not believed", async () => {
  const { place, other } = await twoServers();
  await connected(place, async ({ run }) => {
    const newest = "(select max(revision) from watchfloor.seals)";
    await run(
      `set session_replication_role = replica; delete from watchfloor.seals where revision >= ${newest} - 1`,
    );
    const [[revision, seal, keyFingerprint, where] = []] = await run(
      `select revision, seal, key_fingerprint,
         (select oid from pg_database where datname = current_database()) || ' ' || 'watchfloor.seals'::regclass::oid
       from watchfloor.seals order by revision desc limit 1`,
    );
    const claim = JSON.stringify([{ revision, seal, keyFingerprint, where, mark: "made up" }]);
    await run(`comment on table watchfloor.seals is '${claim}'`);
  });
  await opened(place, other);
  expect(await findingsOf(place, other)).toHaveLength(1);
});

const toldIn = (place: Place) =>
  connected(place, async ({ run }) => {
    const [[told] = []] = await run("select obj_description('watchfloor.seals'::regclass, 'pg_class')");
    return String(told);
  });

test("a restore that was tried out in another database with the same key makes no cut record a restored one", async () => {
  const { place, one, backup } = await twoServers();
  const trial = await emptyDatabase();
  const folder = temporaryFolder();
  copyKeys(one, folder);
  await inDatabase(trial, folder).restore(backup);
  const told = await toldIn(trial);
  await connected(place, async ({ run }) => {
    const newest = "(select max(revision) from watchfloor.seals)";
    await run(
      `set session_replication_role = replica; delete from watchfloor.seals where revision = ${newest}`,
    );
    await run(`comment on table watchfloor.seals is '${told}'`);
  });
  await opened(place, one);
  expect(await findingsOf(place, one)).toHaveLength(1);
});

test("a database that was lost is restored into a new one, also for servers that know an earlier restore", async () => {
  const { place, one, other, backup } = await twoServers();
  await inDatabase(place, one).restore(backup);
  const second = await opened(place, other);
  await write(second, "Noted before the database was lost");
  await second.store.close();
  const anew = await emptyDatabase();
  await inDatabase(anew, one).restore(backup);
  await write(await opened(anew, other), "Noted after it was lost");
  expect(await findingsOf(anew, other)).toEqual([]);
});

test("a server whose record a person accepted knows the restores, and accepts the next", async () => {
  const { place, one, other, backup } = await twoServers();
  writeFileSync(join(other, "watchfloor.restored"), "damaged");
  await inDatabase(place, one).restore(backup);
  await (await opened(place, other)).store.close();
  expect(await findingsOf(place, other)).toHaveLength(1);
  await inDatabase(place, other).resetHeads();
  await write(await opened(place, other), "Noted after it was accepted");
  expect(await findingsOf(place, other)).toEqual([]);
});
