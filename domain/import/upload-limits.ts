/**
 * The limits of the import queue and of the uploads folder.
 * Units: `inAll` and `perSender` count files of the largest size allowed (WATCHFLOOR_UPLOAD_MB).
 */
export const UPLOAD_LIMITS = {
  /** Processes at work at a time. */
  atWork: 2,
  /** Files that are arriving or waiting to be checked. */
  waiting: 50,
  /** Files that one form may send. */
  atOnce: 20,
  /** Files in the folder that were neither imported nor cancelled. */
  files: 200,
  inAll: 32,
  perSender: 16,
  /** A process without progress is stopped after this long. */
  stuckMs: 120_000,
  /** How long a process may take to stop on request. */
  stopMs: 3_000,
} as const;

/** What is in the uploads folder and on its way there, and how much room there is. */
export type UploadStock = {
  waitingCount: number;
  filesCount: number;
  bytes: number;
  /** Of this sender. */
  senderBytes: number;
  /** Free disk space, minus what is on its way. */
  freeBytes: number;
  /** Disk space that must stay free (WATCHFLOOR_RESERVE_MB). */
  reserveBytes: number;
  /** The largest file allowed. */
  largestBytes: number;
};

/**
 * Why a file is refused: what is wrong, then what to do.
 * Shape: `status` for programs; `retryAfterS` where the same file may be accepted later.
 */
type Refusal = { status: number; retryAfterS?: number; message: string };

export const UPLOAD_REFUSALS = {
  "queue-full": {
    status: 503,
    retryAfterS: 60,
    message: `${UPLOAD_LIMITS.waiting} files are waiting to be checked, so the queue is full. Wait until some are done, then send yours again.`,
  },
  "too-many-files": {
    status: 503,
    retryAfterS: 300,
    message: `${UPLOAD_LIMITS.files} files were sent but neither imported nor cancelled. Import or cancel some of them, then send yours again.`,
  },
  "uploads-full": {
    status: 503,
    retryAfterS: 300,
    message:
      "The space for files that are not imported yet is used up. Import or cancel some of them, then send yours again.",
  },
  "sender-full": {
    status: 503,
    retryAfterS: 300,
    message:
      "You have sent as much as one person may have here at a time. Import or cancel some of your files, then send this again.",
  },
  "disk-full": {
    status: 507,
    retryAfterS: 300,
    message:
      "The disk of the desk is full, or would be with this file. Nothing was kept. Make room on that disk, then send the file again.",
  },
  "disk-read-only": {
    status: 507,
    message:
      "The disk of the desk is read-only, so nothing was kept. Ask whoever runs the desk to make its folder writable.",
  },
  "no-permission": {
    status: 507,
    message:
      "The desk has no permission to write into its folder, so nothing was kept. Ask whoever runs the desk to make it writable.",
  },
  "not-written": {
    status: 507,
    message:
      "The file could not be written, so nothing was kept. Send it again; if that fails too, ask whoever runs the desk to check its disk.",
  },
  "no-text": {
    status: 422,
    message:
      "The file name or one of the fields has characters that are not text (NUL, or half of an emoji). Remove them and send the file again.",
  },
  "no-file": { status: 422, message: "No file was sent. Choose a file first." },
  "too-many-at-once": {
    status: 422,
    message: `At most ${UPLOAD_LIMITS.atOnce} files can be sent at once. Choose fewer, and send the others afterwards.`,
  },
  "too-large": {
    status: 413,
    message:
      "The file is too large to send. Split it, or import it on the machine of the desk with npm run import.",
  },
  incomplete: {
    status: 400,
    message: "The file did not arrive in full, so nothing was kept. Send it again.",
  },
} as const satisfies Record<string, Refusal>;

export type UploadRefusal = keyof typeof UPLOAD_REFUSALS;

/** The refusal with a name, as an address carries it; undefined for any other text. */
export const uploadRefusalNamed = (name: string): Refusal | undefined =>
  Object.hasOwn(UPLOAD_REFUSALS, name) ? UPLOAD_REFUSALS[name as UploadRefusal] : undefined;

/** Why a file of this size is refused now; undefined when it is not. */
export function refusalOfUpload(bytes: number, stock: UploadStock): UploadRefusal | undefined {
  const { waiting, files, inAll, perSender } = UPLOAD_LIMITS;
  if (stock.freeBytes - bytes < stock.reserveBytes) return "disk-full";
  if (stock.waitingCount >= waiting) return "queue-full";
  if (stock.filesCount >= files) return "too-many-files";
  if (stock.bytes + bytes > inAll * stock.largestBytes) return "uploads-full";
  if (stock.senderBytes + bytes > perSender * stock.largestBytes) return "sender-full";
  return undefined;
}
