import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { actingAs, type Desk } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { connected, type Place } from "@/db/postgres/connection";
import { openPostgresDesk } from "@/db/postgres/desk";
import { SCHEMA } from "@/db/postgres/place";
import { restoreInto } from "@/db/postgres/restore";
import { EMPTY_DESK } from "@/db/seed/empty";
import { Failed } from "../command-line";
import { madeDesk, type Size } from "./made-desk";

/** The server that databases are made on. Errors: throws Failed where none is named. */
function serverUrl(): string {
  const url = process.env.DATABASE_URL;
  if (url) return url;
  throw new Failed(
    "Set DATABASE_URL to a PostgreSQL server on which databases may be made: postgres://USER@HOST/postgres",
  );
}

/** Runs `work` on a new database, which is dropped after it. */
export async function onNewDatabase<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const server: Place = { url: serverUrl(), schema: "public" };
  const name = `watchfloor_bench_${process.pid}_${Math.floor(performance.now())}`;
  const run = (text: string) => connected(server, (connection) => connection.run(text));
  await run(`create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  const place: Place = { url: server.url.replace(/[^/]+$/, name), schema: SCHEMA };
  return work(place).finally(() => run(`drop database ${name} with (force)`));
}

/** Runs `work` with a generated desk of that size in a database; its keys are in the folder. */
export const onMadeDatabase = async <T>(
  size: Size,
  work: (place: Place, folder: string) => Promise<T>,
): Promise<T> => {
  const folder = await madeDesk(size);
  const { database } = filesOf(folder);
  return onNewDatabase(async (place) => {
    await restoreInto(place, database, database);
    return work(place, folder);
  });
};

/** The same, opened in this process as the server opens it. */
export const onMadeDeskInDatabase = <T>(size: Size, work: (desk: Desk) => Promise<T>): Promise<T> =>
  onMadeDatabase(size, async (place, folder) => {
    const desk = actingAs(await openPostgresDesk(place, folder, EMPTY_DESK), "bench");
    return work(desk).finally(() => desk.store.close());
  });

/** The data folder of a second server: it has the keys of the first. */
export function folderBeside(folder: string): { folder: string; remove(): void } {
  const beside = mkdtempSync(join(tmpdir(), "watchfloor-bench-"));
  for (const key of ["watchfloor.key", "watchfloor-signing.key"])
    copyFileSync(join(folder, key), join(beside, basename(key)));
  return { folder: beside, remove: () => rmSync(beside, { recursive: true, force: true }) };
}
