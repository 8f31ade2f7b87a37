import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseRefused } from "../sqlite/connection";
import { codeOf } from "../sqlite/failure";

const WHY: Readonly<Record<string, string>> = {
  EROFS: "its disk is read-only",
  EACCES: "this user may not",
  EPERM: "this user may not",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  ENOTDIR: "a part of it is a file",
  EEXIST: "it is a file",
};

/** Makes a data folder where there is none. Errors: throws DatabaseRefused naming it when that cannot be done. */
export function makeFolder(folder: string): void {
  try {
    if (statSync(/* turbopackIgnore: true */ resolve(folder), { throwIfNoEntry: false })?.isDirectory())
      return;
    // Node answers ENOENT, or never, where a folder above cannot be written.
    accessSync(/* turbopackIgnore: true */ nearestTo(resolve(folder)), constants.W_OK);
    mkdirSync(/* turbopackIgnore: true */ resolve(folder), { recursive: true });
  } catch (error) {
    throw refusalOf(resolve(folder), error, "created");
  }
}

/**
 * Makes sure that the files of a desk can be written, before anything is tried.
 * Errors: throws DatabaseRefused naming the first that cannot.
 */
export function refuseUnwritable(folder: string, files: readonly string[]): void {
  for (const path of [resolve(folder), ...files]) {
    if (!existsSync(/* turbopackIgnore: true */ path)) continue;
    try {
      accessSync(/* turbopackIgnore: true */ path, constants.W_OK);
    } catch (error) {
      throw refusalOf(path, error, "written");
    }
  }
}

/** The path itself, or the nearest one above it that is there. */
const nearestTo = (path: string): string =>
  existsSync(/* turbopackIgnore: true */ path) || dirname(path) === path ? path : nearestTo(dirname(path));

function refusalOf(path: string, error: unknown, act: "created" | "written"): DatabaseRefused {
  const code = codeOf(error) ?? "";
  const next =
    code === "ENOSPC" || code === "EDQUOT"
      ? "Make room there"
      : code === "EROFS"
        ? "Make its disk writable"
        : `Let the user that runs Watchfloor write to ${act === "created" ? dirname(path) : path}`;
  return new DatabaseRefused(
    `${path} cannot be ${act}: ${WHY[code] ?? "it failed"} (${code}). ${next}, or name another folder: WATCHFLOOR_DATA=FOLDER. Nothing was changed.`,
  );
}
