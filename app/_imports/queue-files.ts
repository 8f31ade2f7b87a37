import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { QueueEntry } from "@/domain/import/import-queue";

/** An entry as stored; `failure` says why it failed, and then it no longer waits. */
export type StoredEntry = QueueEntry & { failure: string | null };

const SUFFIX = ".queue.json";

/** The entries of the queue, one file each, so that they survive a restart. */
export class QueueFiles {
  constructor(private readonly folder: string) {}

  /** Shape: in order of arrival. Unreadable files are left out. */
  read(): StoredEntry[] {
    if (!existsSync(/* turbopackIgnore: true */ this.folder)) return [];
    return readdirSync(/* turbopackIgnore: true */ this.folder)
      .filter((name) => name.endsWith(SUFFIX))
      .flatMap((name) => readJson<StoredEntry>(join(this.folder, name)) ?? [])
      .sort((a, b) => a.ticket - b.ticket);
  }

  write(entry: StoredEntry): void {
    mkdirSync(/* turbopackIgnore: true */ this.folder, { recursive: true });
    writeJson(this.#fileOf(entry.id), entry);
  }

  remove(id: string): void {
    rmSync(/* turbopackIgnore: true */ this.#fileOf(id), { force: true });
  }

  #fileOf = (id: string): string => join(this.folder, `${id}${SUFFIX}`);
}

/** A JSON file's value; undefined when it is missing or incomplete. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")) as T;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a file atomically. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(/* turbopackIgnore: true */ `${file}.new`, JSON.stringify(value));
  renameSync(/* turbopackIgnore: true */ `${file}.new`, file);
}
