import { readdirSync, readFileSync } from "node:fs";

type Process = { pid: number; parent: number; command: string; residentBytes: number };

const PAGE_BYTES = 4_096;

/** Errors: undefined for a process that ended meanwhile. */
function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, parent = ""] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    const [, resident = ""] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    return { pid, parent: Number(parent), command, residentBytes: Number(resident) * PAGE_BYTES };
  } catch {
    return undefined;
  }
}

/** A process and everything that it started, itself first. */
export function familyOf(pid: number): Process[] {
  const all = readdirSync("/proc").flatMap((name) =>
    /^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : [],
  );
  const family = all.filter((each) => each.pid === pid);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/** The import processes of a family; what they start themselves is not counted. */
export const importsIn = (family: readonly Process[]): Process[] =>
  family.filter(({ command }) => command.includes("imports/import-worker.ts"));
