import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

type Ended = { code: number | null; out: string; err: string };

/** Runs one command of the command line as a process of its own, without the tests' own environment. */
export async function runScript(
  file: string,
  args: string[] = [],
  env: Record<string, string> = {},
  cwd = process.cwd(),
): Promise<Ended> {
  const loader = file.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(process.execPath, [...loader, resolve(cwd, file), ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((end) => child.once("close", end)),
  ]);
  return { code, out, err };
}
