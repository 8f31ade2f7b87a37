import { codeOf } from "./error-code";

/** Why an export cannot be written, in a sentence with what to do. */
export class ExportRefused extends Error {}

/** How long a disk may take: one of its own, or a share of the network, may never answer. */
export const DISK_PATIENCE_MS = 30_000;

/** Work whose time was up and that has not ended. It holds a thread, so nothing else is begun until it has. */
let stuck: Promise<unknown> | undefined;

/**
 * Does something on the disk of a folder.
 * Errors: throws ExportRefused for an error of the system, and when it takes longer than `patienceMs`, or something
 *         before it still does: with the folder and what to do.
 */
export async function onDisk<T>(path: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  if (stuck) throw notAnswering(path);
  const working = work();
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, refuse) => {
    late = setTimeout(() => {
      stuck = working
        .catch(() => undefined)
        .finally(() => {
          stuck = undefined;
        });
      refuse(notAnswering(path));
    }, patienceMs);
  });
  try {
    return await Promise.race([working, tooLate]);
  } catch (error) {
    throw naming(path, error);
  } finally {
    clearTimeout(late);
  }
}

const notAnswering = (path: string) =>
  new ExportRefused(
    `The disk of ${path} does not answer. Check its connection, or name another folder: WATCHFLOOR_EXPORTS=FOLDER.`,
  );

function naming(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === "EEXIST" || code === "ENOTDIR")
    return new ExportRefused(
      `${path} is no folder. Remove or rename what is there, or name another folder: WATCHFLOOR_EXPORTS=FOLDER.`,
    );
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  return new ExportRefused(
    isFull
      ? `The disk of ${path} is full. Free some space, or keep fewer exports.`
      : `${path} cannot be written (${code}). Let the user that runs Watchfloor write there, or name another folder: WATCHFLOOR_EXPORTS=FOLDER.`,
  );
}
