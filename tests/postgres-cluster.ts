import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { installPackage, isRoot, leftOut } from "./debian-package";

/** A program of the server, and who runs it. */
export type Control = { program: string; args: string[]; uid?: number; gid?: number };

declare module "vitest" {
  export interface ProvidedContext {
    /** The database server of the tests; null where there is none. */
    postgres: string | null;
    /** By which it is restarted. */
    postgresControl: Control | null;
    /** On which engine the desks of the tests are. */
    engine: "sqlite" | "postgres";
  }
}

const PROGRAMS = "/usr/lib/postgresql";
/** Debian's package starts no server of its own. */
const OF_DEBIAN = "/etc/postgresql-common/createcluster.conf";

/** The folder of the server's programs, of the newest version; undefined where it is not installed. */
function programs(): string | undefined {
  const versions = existsSync(PROGRAMS) ? readdirSync(PROGRAMS) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(PROGRAMS, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

function install() {
  if (!isRoot || !existsSync("/etc/debian_version")) return;
  if (!existsSync(OF_DEBIAN)) {
    mkdirSync("/etc/postgresql-common", { recursive: true });
    writeFileSync(OF_DEBIAN, "create_main_cluster = false\n");
  }
  installPackage("postgresql");
}

/** The server refuses to run as root. */
function owner(): { uid?: number; gid?: number } {
  if (!isRoot) return {};
  const idOf = (flag: string) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: idOf("-u"), gid: idOf("-g") };
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });

/** It keeps nothing, so it waits for no disk. */
const SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400"]
  .concat("shared_buffers=128MB", "listen_addresses=127.0.0.1", "autovacuum_naptime=10s")
  .concat("max_wal_size=4GB", "jit=off");

/** A database server of its own, in a temporary folder. */
export type Cluster = { url: string; control: Control; stop(): void };

/** Starts a server for the tests on PostgreSQL; undefined where there is none. */
export async function startCluster(): Promise<Cluster | undefined> {
  if (!programs()) install();
  const folder = programs();
  if (!folder)
    return leftOut("Everything on PostgreSQL", "it is not installed. Install Debian’s package postgresql.");
  const ids = owner();
  const data = mkdtempSync(join(tmpdir(), "watchfloor-postgres-"));
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(data, ids.uid, ids.gid);
  const run = (program: string, args: string[]) => {
    const { status, stderr, stdout } = spawnSync(join(folder, program), args, {
      ...ids,
      cwd: data,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`);
  };
  const cluster = join(data, "cluster");
  run("initdb", ["-D", cluster, "-U", "watchfloor", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
  const port = await freePort();
  const options = [`-p ${port}`, `-k ${data}`, ...SETTINGS.map((setting) => `-c ${setting}`)].join(" ");
  run("pg_ctl", ["-D", cluster, "-w", "-l", join(data, "log"), "-o", options, "start"]);
  const control = ["-D", cluster, "-w", "-m", "immediate", "-l", join(data, "log"), "-o", options, "restart"];
  return {
    url: `postgres://watchfloor@127.0.0.1:${port}/postgres`,
    control: { program: join(folder, "pg_ctl"), args: control, ...ids },
    stop() {
      run("pg_ctl", ["-D", cluster, "-m", "immediate", "stop"]);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Starts a server for the tests of a project, and ends it after them. */
export default async function provideCluster(project: TestProject): Promise<(() => void) | undefined> {
  project.provide("postgres", null);
  const cluster = await startCluster();
  if (!cluster) return undefined;
  project.provide("postgresControl", cluster.control);
  project.provide("postgres", cluster.url);
  return cluster.stop;
}
