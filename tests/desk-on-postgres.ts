import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Desk, deskIn } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { type Connect, type Connection, connect, type Place } from "@/db/postgres/connection";
import { openPostgresDesk } from "@/db/postgres/desk";
import { openPostgresStore } from "@/db/postgres/store";
import type { Seed } from "@/db/seed/empty";
import { type Beginning, isAsItBegan, readBeginning } from "./database-pool";
import { temporaryFolder } from "./temporary-folder";

const SCHEMA = "watchfloor";

function serverUrl(): string {
  const url = inject("postgres");
  if (!url) throw new Error("There is no PostgreSQL for the tests.");
  return url;
}

const placeOf = (database: string): Place => ({
  url: serverUrl().replace(/[^/]+$/, database),
  schema: SCHEMA,
});

let admin: Promise<Connection> | undefined;
/** The connection by which this process makes and drops its databases. */
function administered(): Promise<Connection> {
  admin ??= connect({ url: serverUrl(), schema: "public" });
  return admin;
}

let made = 0;
const newName = () => {
  made += 1;
  return `desk_${process.pid}_${made}`;
};

/** An empty database that goes away when the test ends. */
export async function emptyDatabase(locale = "C"): Promise<Place> {
  const name = newName();
  await (await administered()).run(`create database ${name} template template0 locale '${locale}'`);
  onTestFinished(async () => {
    await (await administered()).run(`drop database if exists ${name} with (force)`);
  });
  return placeOf(name);
}

/** A copy of a template that no test uses just now. */
type Spare = { name: string; connection: Connection; beginning: Beginning };

/** A filled desk that others start as copies of: its database, the files beside it, and copies that tests gave back. */
type Template = { database: string; files: ReadonlyMap<string, Buffer>; spares: Spare[] };

/** Makes the desk of a seed, once for this process. */
export function templateOf(seed: Seed): () => Promise<Template> {
  let template: Promise<Template> | undefined;
  const make = async (): Promise<Template> => {
    const folder = temporaryFolder();
    const database = newName();
    await (await administered()).run(`create database ${database} template template0`);
    const desk = await openPostgresDesk(placeOf(database), folder, seed);
    await desk.store.close();
    const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    return { database, files, spares: [] };
  };
  return () => {
    template ??= make();
    return template;
  };
}

const kept = new Map<string, Connection[]>();

/** Connections that outlive their desk, for the next one in the same database: a new one has to plan every statement anew. */
const keeping: Connect = async (place) => {
  const free = kept.get(place.url)?.pop();
  const connection = free && !free.lost() ? free : await connect(place);
  let isClosed = false;
  const close = async () => {
    if (isClosed || connection.lost()) return;
    isClosed = true;
    await connection.run("rollback; unlisten *; select pg_advisory_unlock_all()");
    kept.set(place.url, [...(kept.get(place.url) ?? []), connection]);
  };
  return { ...connection, close };
};

async function newCopy({ database }: Template): Promise<Spare> {
  const name = newName();
  await (await administered()).run(`create database ${name} template ${database}`);
  const connection = await connect(placeOf(name));
  return { name, connection, beginning: await readBeginning(connection) };
}

/** Making a database takes a tenth of a second of a processor: what a test wrote is removed instead, where that can be. */
async function giveBack(template: Template, spare: Spare) {
  if (await isAsItBegan(spare.connection, spare.beginning).catch(() => false)) {
    template.spares.push(spare);
    return;
  }
  await spare.connection.close();
  await (await administered()).run(`drop database if exists ${spare.name} with (force)`);
}

/** A desk that starts as a copy of a template, and where it is. It goes away when the test ends. */
export async function copyOf(
  template: Template,
): Promise<{ desk: Desk; folder: string; file: string; place: Place }> {
  const spare = template.spares.pop() ?? (await newCopy(template));
  const folder = temporaryFolder();
  for (const [file, content] of template.files) writeFileSync(join(folder, file), content);
  const place = placeOf(spare.name);
  const { database } = filesOf(folder);
  const desk = await deskIn(await openPostgresStore(place, database, { open: keeping }));
  onTestFinished(async () => {
    await desk.store.close();
    await giveBack(template, spare);
  });
  return { desk, folder, file: database, place };
}
