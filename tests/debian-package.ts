import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

export const isRoot = process.getuid?.() === 0;

/** Installs a package that is missing, where that can be done: on Debian, as root. */
export function installPackage(name: string): void {
  if (!isRoot || !existsSync("/etc/debian_version")) return;
  console.log(`Installing Debian’s package ${name}, which is missing.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", name]])
    spawnSync("apt-get", args, { stdio: "inherit", env });
}

/** Says loudly that something is not tested. Errors: throws under `CI`, where nothing may be left out. */
export function leftOut(what: string, why: string): undefined {
  if (process.env.CI) throw new Error(`${what} cannot be tested: ${why}`);
  console.warn(`\nNOT TESTED: ${what}, because ${why}\n`);
}
