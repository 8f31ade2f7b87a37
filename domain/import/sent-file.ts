import type { Instant } from "../time/time";

/** A file that somebody sent, which is not imported yet. */
export type SentFile = { id: string; fileName: string; by: string; sentAt: Instant | null };

/** One that another server of the desk has: on which host, in which data folder, and whether that server runs. */
export type FileElsewhere = SentFile & { host: string; folder: string; isRunning: boolean };

/** What to do about a file that another server has. */
export const elsewhereWordsOf = ({ host, folder, isRunning }: FileElsewhere): string =>
  isRunning
    ? `It is on the server on ${host} (${folder}). Open this page there to go on with it.`
    : `It is on the server on ${host} (${folder}), which is not running. Start that again, and it goes on there; or send the file here, and it goes on here.`;
