import { openLog } from "@/scripts/server/server-log";

type Line = { level: string; msg: string } & Record<string, unknown>;

/** A log of the server that is kept, and the lines that it has so far. */
export function logInMemory(level = "info") {
  const written: string[] = [];
  const log = openLog(level, { write: (line: string) => void written.push(line) });
  return { log, text: () => written.join(""), lines: () => written.map((line) => JSON.parse(line) as Line) };
}
