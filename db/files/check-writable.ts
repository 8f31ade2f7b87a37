import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseRefused } from "../store";
import { codeOf } from "./error-code";

const WHY: Readonly<Record<string, string>> = {
  EROFS: "its disk is read-only",
  EACCES: "this user may not",
  EPERM: "this user may not",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  ENOTDIR: "a part of it is a file",
  EEXIST: "it is a file",
};

/**
 * Creates a data folder where there is none.
 * Errors: throws DatabaseRefused, naming it, when that fails.
 */
export function makeFolder(folder: string): void {
  try {
    if (statSync(/* turbopackIgnore: true */ resolve(folder), { throwIfNoEntry: false })?.isDirectory())
      return;
    // Node reports ENOENT, or never answers, where a parent folder is not writable.
    accessSync(/* turbopackIgnore: true */ nearestTo(resolve(folder)), constants.W_OK);
    mkdirSync(/* turbopackIgnore: true */ resolve(folder), { recursive: true });
  } catch (error) {
    throw refusalOf(resolve(folder), error, "created");
  }
}

/**
 * Refuses a desk whose files cannot be written, before anything is tried.
 * Errors: throws DatabaseRefused naming the first.
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

/** The path itself, or its nearest existing parent. */
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
