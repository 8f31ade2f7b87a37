import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../../db/postgres/connection";
import { endServing, startServing } from "../../scripts/serving";

/** A desk in a folder of its own, served by the program as its owner starts it. */
export type ServedDesk = {
  address: string;
  folder: string;
  /** The process of the server. */
  pid(): number;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Serves the same desk again, at the same address. */
  startAgain(): Promise<void>;
  /** Errors: throws when the server does not end well, or not in time. */
  stop(): Promise<void>;
};

/** Creates a desk in a temporary folder and serves it on a free port. `args` as `npm start` takes them. */
export const serveDesk = (...args: string[]): Promise<ServedDesk> => serve(args, {});

const nameOfWorker = `desk_${process.pid}`;
const envOf = (url: string) => ({ DATABASE_URL: url.replace(/[^/]+$/, nameOfWorker) });

/** The same in a new database of a PostgreSQL server. */
export async function serveDeskOn(url: string, args: string[]): Promise<ServedDesk> {
  const admin = await connect({ url, schema: "public" });
  await admin
    .run(`create database ${nameOfWorker} template template0 encoding 'UTF8' locale 'C'`)
    .finally(admin.close);
  return serve(args, envOf(url));
}

/** Serves the desk of this worker once more, from a folder that `prepare` puts its keys into. */
export const serveBeside = (url: string, prepare: (folder: string) => void): Promise<ServedDesk> =>
  serve([], envOf(url), prepare);

async function serve(
  args: string[],
  env: Record<string, string>,
  prepare: (folder: string) => void = () => undefined,
): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-e2e-"));
  prepare(folder);
  let server = await startServing(folder, args, "0", env);
  const { address } = server;
  return {
    address,
    folder,
    pid: () => server.process.pid ?? 0,
    kill: async () => {
      await endServing(server, "SIGKILL");
    },
    startAgain: async () => {
      server = await startServing(folder, args, new URL(address).port, env);
    },
    stop: async () => {
      const code = await endServing(server, "SIGTERM").finally(() => server.process.kill("SIGKILL"));
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0)
        throw new Error(
          `The server ended with ${code ?? server.process.signalCode}. It said: ${server.output()}`,
        );
    },
  };
}
