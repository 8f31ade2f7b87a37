import { basename, dirname, join } from "node:path";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { actingAs, type Desk } from "@/db/desk";
import { ExportRefused } from "@/db/files/export-disk";
import {
  type ExportFile,
  exportsRoot,
  openExportFolder,
  removeOldExports,
  writeExport,
} from "@/db/files/export-folder";
import { once } from "@/db/once";
import { readSnapshot } from "@/db/queries/board/snapshot";
import { readSnapshotSignature } from "@/db/queries/board/snapshot-signature";
import { canonicalTextOf, markOf } from "@/domain/digest";
import { type ExportRun, numbersTakenFor } from "@/domain/schedule/export-run";
import type { ExportSchedule } from "@/domain/schedule/export-schedule";
import { EVERYTHING } from "@/domain/snapshot/export-choice";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { handedOut } from "@/domain/snapshot/proof";
import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import { type Instant, isoOf } from "@/domain/time/time";
import { fileNameOf, formatNamed } from "@/formats";
import { besideNameOf, signedFileOf } from "@/formats/signed-file";

/** A schedule that is due, for which time, and the posture whose change it is for; null for a time of day. */
export type DueExport = { schedule: ExportSchedule; dueAt: Instant; posture: string | null };

/** The latest runs, newest first, and how much of the disk has to stay free. */
type Facts = { runs: readonly ExportRun[]; reserveBytes: number };

/** Whoever signs the snapshots of scheduled exports. */
const ACTOR = "Schedule";

/**
 * Takes a snapshot and writes it into the folder of its schedule, in every chosen format or in none.
 * Shape: an attempt that is made again exports the snapshot that the first one took. A change of posture is exported as
 *        the board was then, however soon it changed again.
 */
export async function runExport(
  desk: Desk,
  folder: string,
  due: DueExport,
  { runs, reserveBytes }: Facts,
): Promise<ExportRun> {
  const { schedule, dueAt, posture } = due;
  const path = join(exportsRoot(folder), schedule.folder);
  const { id, name: deskName } = desk.profile;
  const owned = { path, desk: { id, name: deskName }, scheduleId: schedule.id };
  const run = { scheduleId: schedule.id, dueAt, startedAt: desk.now(), posture };
  let number = await readTaken(desk, due, runs);
  try {
    await openExportFolder(owned, writersIn(path, runs));
    number ??= await takeOnce(desk, due);
    const [snapshot, signature] = await desk.store.read(async (view) => [
      await readSnapshot(view, number ?? 0),
      await readSnapshotSignature(view, number ?? 0),
    ]);
    if (!snapshot) throw new Error(`Snapshot ${number} is not there.`);
    const files = await filesOf(
      desk,
      handedOut(snapshot, signature, schedule.choice ?? EVERYTHING),
      schedule.formats,
    );
    const name = exportNameOf(snapshot);
    await writeExport(owned, name, files, reserveBytes);
    const removed = await removeOldExports(owned, name, schedule.keptCount);
    const names = files.map((file) => file.name);
    return {
      ...run,
      ...{ outcome: "written", number, path: join(path, name), files: names, problem: null, removed },
    };
  } catch (error) {
    if (!(error instanceof ExportRefused)) console.error("A scheduled export failed.", error);
    const problem = error instanceof Error ? error.message : String(error);
    return { ...run, ...{ outcome: "failed", number, path: null, files: [], problem, removed: [] } };
  }
}

/** Which schedule wrote each export of a folder, by the runs. */
const writersIn = (path: string, runs: readonly ExportRun[]): Record<string, string> =>
  Object.fromEntries(
    runs.flatMap(({ path: written, scheduleId }) =>
      written !== null && dirname(written) === path ? [[basename(written), scheduleId]] : [],
    ),
  );

/**
 * The number of the snapshot that an earlier attempt at the same export took; null when none did.
 * Shape: after a restore another snapshot may have that number, so it has to be one that this could have taken.
 */
async function readTaken(
  desk: Desk,
  { schedule, dueAt }: DueExport,
  runs: readonly ExportRun[],
): Promise<number | null> {
  for (const number of numbersTakenFor(runs, schedule.id, dueAt)) {
    const snapshot = await desk.store.read((view) => readSnapshot(view, number));
    const isSame = canonicalTextOf(snapshot?.cover ?? null) === canonicalTextOf(schedule.cover);
    if (isSame && snapshot?.takenBy === ACTOR && Date.parse(snapshot.takenAt) >= dueAt) return number;
  }
  return null;
}

/** The number of the snapshot that is taken for one scheduled time, however often it is tried. */
async function takeOnce(desk: Desk, { schedule, dueAt }: DueExport): Promise<number> {
  const { title = null, note = null, marking = null } = schedule.cover ?? {};
  const cover = schedule.cover === null ? "" : ` ${markOf(canonicalTextOf(schedule.cover))}`;
  const key = `${schedule.id} ${dueAt}${cover}`;
  const request = { scope: "schedule", key, digest: key, sentAt: Date.now() } as const;
  const at = schedule.occasion === "posture" ? isoOf(dueAt) : "";
  const taken = await once(
    actingAs(desk, ACTOR),
    request,
    (own) => takeSnapshot(own, { effectiveAt: at, knownAt: at, title, note, otherMarking: marking }),
    (snapshot) => String(snapshot.number),
  );
  if (taken.ok) return Number(taken.value);
  throw new ExportRefused(taken.problems.map(({ message }) => message).join(" "));
}

/** Formats that are no longer there are left out. A signature that a format cannot carry is a file beside it. */
async function filesOf(desk: Desk, handOut: HandOut, formats: readonly string[]): Promise<ExportFile[]> {
  const files: ExportFile[] = [];
  for (const format of formats.flatMap((name) => formatNamed(name) ?? [])) {
    const name = fileNameOf(handOut, format);
    const { bytes, signature } = await signedFileOf(handOut, format, desk.store.signer());
    files.push({ name, bytes });
    if (!format.slot) files.push({ name: besideNameOf(name), bytes: Buffer.from(`${signature}\n`) });
  }
  return files;
}

/** A name that sorts by when the snapshot was taken. */
const exportNameOf = ({ takenAt, number }: StoredSnapshot): string =>
  `watchfloor-${takenAt.slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-")}Z-snapshot-${number}`;
