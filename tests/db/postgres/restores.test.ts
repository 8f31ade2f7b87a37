import { copyFileSync } from "node:fs";
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

/** A desk on two servers, which both have written; and a backup from before. */
async function twoServers() {
  const place = await emptyDatabase();
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  const first = await opened(place, one);
  for (const key of ["watchfloor.key", "watchfloor-signing.key"])
    copyFileSync(join(one, key), join(other, key));
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
    const [[revision, seal, keyFingerprint] = []] = await run(
      "select revision, seal, key_fingerprint from watchfloor.seals order by revision desc limit 1",
    );
    const claim = JSON.stringify([{ revision, seal, keyFingerprint, mark: "made up" }]);
    await run(`comment on table watchfloor.seals is '${claim}'`);
  });
  await opened(place, other);
  expect(await findingsOf(place, other)).toHaveLength(1);
});
