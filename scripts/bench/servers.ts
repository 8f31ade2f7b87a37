import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServing } from "../serving";

export type Server = { url: string; pid: number; startedInMs: number; stop(): Promise<void> };

const PATIENCE_MS = 30_000;

/** Starts the built Watchfloor on a data folder. `startedInMs` is the time to the first answer. */
export async function startOurs(folder: string, env: Record<string, string> = {}): Promise<Server> {
  const from = performance.now();
  const serving = await startServing(folder, ["--empty"], "0", env);
  const answer = await fetch(`${serving.address}/api/health`);
  if (!answer.ok) throw new Error(`The server answered ${answer.status} at first.`);
  await answer.arrayBuffer();
  return running(serving.process, serving.address, performance.now() - from);
}

/** Starts the baseline: a plain server that returns the same bytes for every request. */
export async function startFloor(body: Uint8Array | string, contentType: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "watchfloor-floor-"));
  const file = join(folder, "body");
  writeFileSync(file, body);
  const from = performance.now();
  const args = ["scripts/bench/floor-server.js", file, contentType];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [port = ""] = await saidBy(child, /\d+/);
  rmSync(folder, { recursive: true });
  const url = `http://127.0.0.1:${port}`;
  await (await fetch(url)).arrayBuffer();
  return running(child, url, performance.now() - from);
}

async function saidBy(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let words = "";
  const { stdout } = child;
  if (!stdout) throw new Error("The server has no output.");
  const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  for await (const bytes of stdout.iterator({ destroyOnReturn: false })) {
    words += String(bytes);
    const found = pattern.exec(words);
    if (!found) continue;
    clearTimeout(patience);
    stdout.resume();
    return found;
  }
  throw new Error(
    `The server ended before it answered. Is Watchfloor built? (node scripts/prepare.js --build)\n${words}`,
  );
}

function running(child: ChildProcess, url: string, startedInMs: number): Server {
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  return {
    url,
    pid: child.pid ?? 0,
    startedInMs,
    async stop() {
      process.off("exit", end);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const patience = setTimeout(end, PATIENCE_MS);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** The resident memory of a process in bytes, from /proc; null elsewhere. */
export function residentBytesOf(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}

/** The number of open files and sockets of a process, from /proc; null elsewhere. */
export function openFilesOf(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return null;
  }
}
