import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Longest time that a first start may take: it writes a desk, on a machine that is busy with other tests. */
const START_MS = 60_000;
/** Longest time that a server may take to stop. */
const STOP_MS = 10_000;

/** A desk in a folder of its own, served by the program as its owner starts it. */
export type ServedDesk = {
  address: string;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Serves the same desk again, at the same address. */
  startAgain(): Promise<void>;
  /** Errors: throws when the server does not end well, or not in time. */
  stop(): Promise<void>;
};

type Server = { process: ChildProcess; address: string; said(): string };

async function start(folder: string, port: string, args: string[]): Promise<Server> {
  const server = spawn(process.execPath, ["scripts/start.js", ...args], {
    cwd: ROOT,
    env: { ...process.env, PORT: port, HOST: "127.0.0.1", WATCHFLOOR_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const giveUp = () => {
      server.kill("SIGKILL");
      reject(new Error(`The server did not start. It said: ${said}`));
    };
    const late = setTimeout(giveUp, START_MS);
    const listen = (words: Buffer) => {
      said += words.toString();
      const found = /Watchfloor is at (\S+)/.exec(said)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", giveUp);
  });
  return { process: server, address, said: () => said };
}

async function end({ process: server }: Server, signal: NodeJS.Signals): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = once(server, "exit", { signal: AbortSignal.timeout(STOP_MS) });
  server.kill(signal);
  const [code]: (number | null)[] = await ended;
  return code ?? null;
}

/** Creates a desk in a temporary folder and serves it on a free port. `args` as `npm start` takes them. */
export async function serveDesk(...args: string[]): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-e2e-"));
  let server = await start(folder, "0", args);
  const { address } = server;
  return {
    address,
    kill: async () => {
      await end(server, "SIGKILL");
    },
    startAgain: async () => {
      server = await start(folder, new URL(address).port, args);
    },
    stop: async () => {
      const code = await end(server, "SIGTERM").finally(() => server.process.kill("SIGKILL"));
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0)
        throw new Error(
          `The server ended with ${code ?? server.process.signalCode}. It said: ${server.said()}`,
        );
    },
  };
}
