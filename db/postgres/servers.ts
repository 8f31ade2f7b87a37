import { hostname } from "node:os";
import { dirname } from "node:path";
import type { FileElsewhere, SentFile } from "@/domain/import/sent-file";
import { type Connect, type Connection, identifier, type Place } from "./connection";
import { openLeases } from "./leases";

/** What is locked for the desk's scheduled work, for storing imports, and by each server while it runs. */
const NUMBERS = { upkeep: 7_201_403, imports: 7_201_410, running: 7_201_411 } as const;

/** Where a server runs, as people who look for a file need it. */
type Whereabouts = Pick<FileElsewhere, "host" | "folder">;
type Noted = Whereabouts & { files: SentFile[] };

/** What the servers of a desk know of each other. Shape: `keysBeside` is the path of this one's keys, in its folder. */
export function openServers(place: Place, keysBeside: string, connect: Connect) {
  const leases = openLeases(place, connect);
  const own: Whereabouts = { host: hostname(), folder: dirname(keysBeside) };
  const name = `${own.host} ${own.folder}`;
  const table = `${identifier(place.schema)}.__servers`;
  const upkeep = { number: NUMBERS.upkeep, of: place.schema };
  const imports = { number: NUMBERS.imports, of: place.schema };

  async function noteFiles({ rows }: Connection, files: readonly SentFile[]): Promise<void> {
    leases.holds({ number: NUMBERS.running, of: name });
    await rows(
      `insert into ${table} (server, noted) values ($1, $2)
       on conflict (server) do update set noted = excluded.noted`,
      [name, JSON.stringify({ ...own, files })],
    );
  }

  /** The files of the other servers, and whether each of those is running. */
  async function readFiles({ rows }: Connection): Promise<FileElsewhere[]> {
    const servers = await rows(
      `select noted, exists (select 1 from pg_locks where locktype = 'advisory' and granted
         and database = (select oid from pg_database where datname = current_database())
         and classid = ${NUMBERS.running} and objid = (hashtext(server)::bigint & 4294967295)::oid)
       from ${table} where server <> $1 order by server`,
      [name],
    );
    return servers.flatMap(([noted, isRunning]) => {
      const { files, ...at }: Noted = JSON.parse(String(noted));
      return files.map((file) => ({ ...file, ...at, isRunning: isRunning === 1 }));
    });
  }

  return {
    keepsUp: () => leases.holds(upkeep),
    storesImports: () => leases.holds(imports),
    leaveImports: () => leases.leave(imports),
    noteFiles,
    readFiles,
    close: leases.close,
  };
}
