import { mkdirSync, statfsSync } from "node:fs";
import { refusalOfUpload, type UploadRefusal, type UploadStock } from "@/domain/import/upload-limits";
import { backupSettings } from "../_upkeep/nightly-backup";
import { onePerProcess } from "../_upkeep/one-per-process";
import { importQueue } from "./served-queue";
import { readUploads, uploadLimitBytes, uploadsFolder } from "./uploads";

type Arrival = { bytes: number; by: string };

/** Uploads in transit, by id, with their announced sizes. */
const arrivals = onePerProcess("arrivals", () => new Map<string, Arrival>());

function freeBytes(): number {
  const folder = uploadsFolder();
  mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true });
  const { bavail, bsize } = statfsSync(/* turbopackIgnore: true */ folder);
  return bavail * bsize;
}

const bytesOf = (files: readonly Arrival[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** How many files are arriving or waiting to be checked. */
export const waitingUploads = (): number =>
  arrivals.size +
  importQueue()
    .entries()
    .filter(({ entry, place }) => entry.act === "check" && place.state === "waiting").length;

/** The uploads as one sender's limits see them, without the arrival of `id` itself. */
function stockFor(by: string, id: string): UploadStock {
  const uploads = readUploads();
  const arriving = [...arrivals].flatMap(([other, arrival]) => (other === id ? [] : arrival));
  const all = [...uploads.filter((upload) => upload.id !== id), ...arriving];
  return {
    waitingCount: waitingUploads() - (arrivals.has(id) ? 1 : 0),
    filesCount: all.length,
    bytes: bytesOf(all),
    senderBytes: bytesOf(all.filter((file) => file.by === by)),
    freeBytes: freeBytes() - bytesOf(arriving),
    reserveBytes: backupSettings().reserveBytes,
    largestBytes: uploadLimitBytes(),
  };
}

/** Reserves room for an upload, or says why there is none. */
export function reserveSpace(id: string, arrival: Arrival): UploadRefusal | undefined {
  const refusal = refusalOfUpload(arrival.bytes, stockFor(arrival.by, id));
  if (!refusal) arrivals.set(id, arrival);
  return refusal;
}

/** Releases the room of an upload that has arrived or failed. */
export const releaseSpace = (id: string): void => {
  arrivals.delete(id);
};
