import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "../files/error-code";
import { DatabaseRefused } from "../store";
import { openReader } from "./connection";

/** Marks a folder as a desk's, replacing any earlier mark. */
export function writeMarker(marker: string, deskId: string): void {
  write(marker, { desk: deskId, database: "watchfloor.db" });
}

/**
 * Notes that the desk's files were lost while it was open, so that what is there now is not mistaken for it. Does
 * nothing where the marker is lost too or cannot be written.
 */
export function noteLoss(marker: string, lost: string): void {
  try {
    const { desk } = readMarker(marker);
    write(marker, { desk, database: "watchfloor.db", lost });
  } catch (error) {
    console.error(
      `The loss could not be noted in ${marker}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

const write = (marker: string, content: object) =>
  writeFileSync(/* turbopackIgnore: true */ marker, `${JSON.stringify(content, null, 2)}\n`);

type Marker = { desk: string; lost: string | null };

/**
 * Refuses a database that is not that of the desk created here.
 * Shape:  nothing is written.
 * Errors: throws DatabaseRefused when `desk.json` cannot be parsed, when it belongs to another desk than the database,
 *         and when the files of the desk were lost while it was open.
 */
export function refuseOtherDesk(marker: string, database: string): void {
  if (!existsSync(/* turbopackIgnore: true */ marker)) return;
  const { desk, lost } = readMarker(marker);
  const deskId = lost === null ? deskIdIn(database) : undefined;
  if (lost !== null)
    throw new DatabaseRefused(
      `${lost} To go on with the database that is there now, although the newest entries may be missing from it, remove ${marker}.`,
    );
  if (deskId === undefined || deskId === desk) return;
  throw new DatabaseRefused(
    `${marker} belongs to the desk ${desk}, but the database beside it is of the desk ${deskId}: one of them was copied here from elsewhere. Nothing was changed. Bring the right database back, or restore a backup: npm run restore -- FILE. If this database is the one that you want, remove ${marker}.`,
  );
}

/** The id of the desk in a database; undefined where there is none, which the migration reports. */
export function deskIdIn(database: string): string | undefined {
  const connection = openReader(database);
  try {
    return connection.prepare<[], string>("select id from desks").pluck().get();
  } catch (error) {
    if (codeOf(error) === "SQLITE_ERROR") return undefined;
    throw error;
  } finally {
    connection.close();
  }
}

function readMarker(marker: string): Marker {
  const found = parsed(textOf(marker));
  if (!found)
    throw new DatabaseRefused(
      `${marker} is damaged: it does not say which desk was made here. Nothing was changed. If the database in ${dirname(marker)} is the right one, remove ${marker}; it is written again at the next start.`,
    );
  return found;
}

/** The text of a marker; none of a folder in its place. */
function textOf(marker: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ marker, "utf8");
  } catch (error) {
    if (codeOf(error) === "EISDIR") return "";
    throw error;
  }
}

function parsed(text: string): Marker | undefined {
  try {
    const { desk, lost }: { desk?: unknown; lost?: unknown } = JSON.parse(text);
    return typeof desk === "string" && desk !== ""
      ? { desk, lost: typeof lost === "string" ? lost : null }
      : undefined;
  } catch {
    return undefined;
  }
}
