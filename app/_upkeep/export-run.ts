import { join } from "node:path";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { actingAs, type Desk } from "@/db/desk";
import {
  type ExportFile,
  ExportRefused,
  exportsRoot,
  openExportFolder,
  removeOldExports,
  writeExport,
} from "@/db/files/export-folder";
import { once } from "@/db/once";
import { readSnapshot } from "@/db/queries/board/snapshot";
import { readSnapshotSignature } from "@/db/queries/board/snapshot-signature";
import { postureKeyOf } from "@/domain/board/posture";
import type { ExportRun } from "@/domain/schedule/export-run";
import type { ExportSchedule } from "@/domain/schedule/export-schedule";
import { EVERYTHING } from "@/domain/snapshot/export-choice";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { handedOut } from "@/domain/snapshot/proof";
import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import type { Instant } from "@/domain/time/time";
import { fileNameOf, formatNamed } from "@/formats";
import { besideNameOf, signedFileOf } from "@/formats/signed-file";

/** A schedule that is due, for which time, and the posture that is to be exported. */
export type DueExport = { schedule: ExportSchedule; dueAt: Instant; posture: string };

/** Whoever signs the snapshots of scheduled exports. */
const ACTOR = "Schedule";

/**
 * Takes a snapshot and writes it into the folder of its schedule, in every chosen format or in none.
 * Shape: an attempt that is made again exports the snapshot that the first one took.
 */
export async function runExport(
  desk: Desk,
  folder: string,
  { schedule, dueAt, posture }: DueExport,
  reserveBytes: number,
): Promise<ExportRun> {
  const path = join(exportsRoot(folder), schedule.folder);
  const run = { scheduleId: schedule.id, dueAt, startedAt: desk.now(), posture };
  let number: number | null = null;
  try {
    await openExportFolder(path);
    number = await takeOnce(desk, `${schedule.id} ${dueAt}`);
    const [snapshot, signature] = await desk.store.read(async (view) => [
      await readSnapshot(view, number ?? 0),
      await readSnapshotSignature(view, number ?? 0),
    ]);
    if (!snapshot) throw new Error(`Snapshot ${number} is not there.`);
    const files = await filesOf(desk, handedOut(snapshot, signature, EVERYTHING), schedule.formats);
    const name = exportNameOf(snapshot);
    await writeExport(path, name, files, reserveBytes);
    const removed = await removeOldExports(path, name, schedule.keptCount);
    const names = files.map((file) => file.name);
    return {
      ...run,
      ...{ outcome: "written", number, path: join(path, name), files: names, problem: null, removed },
      posture: postureKeyOf(snapshot),
    };
  } catch (error) {
    if (!(error instanceof ExportRefused)) console.error("A scheduled export failed.", error);
    const problem = error instanceof Error ? error.message : String(error);
    return { ...run, ...{ outcome: "failed", number, path: null, files: [], problem, removed: [] } };
  }
}

/** The number of the snapshot that is taken for one scheduled time, however often it is tried. */
async function takeOnce(desk: Desk, key: string): Promise<number> {
  const request = { scope: "schedule", key, digest: key, sentAt: Date.now() } as const;
  const taken = await once(
    actingAs(desk, ACTOR),
    request,
    (own) => takeSnapshot(own, {}),
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
