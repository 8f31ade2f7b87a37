import { cpSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { recordIncident } from "@/db/commands/record-incident";
import { actingAs } from "@/db/desk";
import type { Place } from "@/db/postgres/connection";
import { openPostgresDesk } from "@/db/postgres/desk";
import { readBoard } from "@/db/queries/board/board";
import { EMPTY_DESK } from "@/db/seed/empty";
import { ask } from "../../ask";
import { emptyDatabase } from "../../desk-on-postgres";
import { accepted, incidentForm } from "../../drafts";
import { temporaryFolder } from "../../temporary-folder";

async function open(place: Place, folder: string) {
  const desk = await openPostgresDesk(place, folder, EMPTY_DESK);
  onTestFinished(() => desk.store.close());
  return actingAs(desk, "Ada");
}

test("a database without a desk gets one, which is there for the next start", async () => {
  const [place, folder] = [await emptyDatabase(), temporaryFolder()];
  const first = await openPostgresDesk(place, folder, EMPTY_DESK);
  const effectiveAt = new Date(first.now() - 1).toISOString();
  accepted(await recordIncident(actingAs(first, "Ada"), incidentForm({ title: "Seen", effectiveAt })));
  await first.store.close();
  const again = await open(place, folder);
  expect(again.profile.id).toBe(first.profile.id);
  expect((await ask(again, readBoard)).categories).toHaveLength(5);
});

test("a further server needs the keys of the first, and is refused without them", async () => {
  const [place, folder, other] = [await emptyDatabase(), temporaryFolder(), temporaryFolder()];
  await open(place, folder);
  await expect(open(place, other)).rejects.toThrow(/Copy watchfloor.key and watchfloor-signing.key/);
  cpSync(folder, other, { recursive: true });
  expect((await ask(await open(place, other), readBoard)).categories).toHaveLength(5);
});

test("of two servers that start together on an empty database, one makes the desk", async () => {
  const [place, folder] = [await emptyDatabase(), temporaryFolder()];
  const opened = await Promise.all([open(place, folder), open(place, folder)]);
  expect(new Set(opened.map(({ profile }) => profile.id)).size).toBe(1);
  expect((await ask(opened[0], readBoard)).categories).toHaveLength(5);
});
