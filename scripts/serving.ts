import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Longest first start: it writes a desk, perhaps on a busy machine. */
const START_MS = 60_000;
/** How long a server may take to stop. */
const STOP_MS = 10_000;

/** A Watchfloor server in a separate process, and its output so far. */
export type Serving = { process: ChildProcess; address: string; output(): string };

/** What `npm start` runs, after `node`. */
function startCommand(): string[] {
  const manifest = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as { scripts: { start: string } };
  return manifest.scripts.start.split(" ").slice(1);
}

/**
 * Serves a data folder as its owner would. `args` are those of `npm start`; port 0 is any free one; `env` is added to
 * this process's environment. Backups are off unless `env` turns them on.
 * Errors: throws with the server's output when it exits, or prints no address in time.
 */
export async function startServing(
  folder: string,
  args: string[] = [],
  port = "0",
  env: Record<string, string> = {},
): Promise<Serving> {
  const server = spawn(process.execPath, [...startCommand(), ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: port,
      WATCHFLOOR_DATA: folder,
      WATCHFLOOR_TRUST_NETWORK: "",
      WATCHFLOOR_BACKUPS: "0",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const address = await new Promise<string>((resolve, reject) => {
    const giveUp = () => {
      server.kill("SIGKILL");
      reject(new Error(`The server did not start. Is Watchfloor built? It said: ${text}`));
    };
    const late = setTimeout(giveUp, START_MS);
    const listen = (words: Buffer) => {
      text += words.toString();
      const found = /Watchfloor is at (\S+)/.exec(text)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", giveUp);
  });
  return { process: server, address, output: () => text };
}

/**
 * Stops a server, and returns its exit code; null when a signal ended it.
 * Errors: throws when it does not stop in time.
 */
export async function endServing(
  { process: server }: Serving,
  signal: NodeJS.Signals,
): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = once(server, "exit", { signal: AbortSignal.timeout(STOP_MS) });
  server.kill(signal);
  const [code]: (number | null)[] = await ended;
  return code ?? null;
}
