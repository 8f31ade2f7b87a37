const QUEUE_ACTS = ["store", "undo", "check"] as const;
export type QueueAct = (typeof QUEUE_ACTS)[number];

/**
 * A file's place in the queue, waiting or at work.
 * Shape: `ticket` numbers entries in order of arrival.
 */
export type QueueEntry = { id: string; act: QueueAct; by: string; fileName: string; ticket: number };

/** The state of an entry; `ahead` counts the waiting files that go first. */
export type QueuePlace =
  | { state: "waiting"; ahead: number }
  | { state: "working" }
  | { state: "failed"; why: string };

/** An entry and its state. */
export type QueuedFile = { entry: QueueEntry; place: QueuePlace };

/** Whether a file is waiting or being worked on. */
export const isInQueue = (queued: QueuedFile | undefined): queued is QueuedFile =>
  queued !== undefined && queued.place.state !== "failed";

/** Storing and undoing were decided on by a person who has seen the file; checking only prepares that. */
const PRECEDENCE: Readonly<Record<QueueAct, number>> = { store: 0, undo: 0, check: 1 };

/**
 * The waiting entries in processing order.
 * Shape: by precedence; then everybody's first file before anybody's second, counting those at work; then by arrival.
 */
export function inTurn(waiting: readonly QueueEntry[], working: readonly QueueEntry[]): QueueEntry[] {
  const filesOf = new Map<string, number>();
  const roundOf = ({ by }: QueueEntry): number => {
    const round = filesOf.get(by) ?? 0;
    filesOf.set(by, round + 1);
    return round;
  };
  working.forEach(roundOf);
  return [...waiting]
    .sort((a, b) => PRECEDENCE[a.act] - PRECEDENCE[b.act] || a.ticket - b.ticket)
    .map((entry) => ({ entry, round: roundOf(entry) }))
    .sort((a, b) => PRECEDENCE[a.entry.act] - PRECEDENCE[b.entry.act] || a.round - b.round)
    .map(({ entry }) => entry);
}

/** The number of files ahead, in words. */
export const aheadWordsOf = (ahead: number): string =>
  ahead === 0
    ? "This one is next."
    : `${ahead.toLocaleString("en")} ${ahead === 1 ? "file is" : "files are"} ahead of this one.`;

const STATE_WORDS: Readonly<Record<QueueAct, Readonly<Record<QueuePlace["state"], string>>>> = {
  check: { waiting: "Waiting to be checked", working: "Being checked", failed: "Check failed" },
  store: { waiting: "Waiting to be imported", working: "Importing", failed: "Import interrupted" },
  undo: { waiting: "Waiting to be undone", working: "Being undone", failed: "Undo interrupted" },
};

/** The state of an entry, in words. */
export const placeWordsOf = (act: QueueAct, place: QueuePlace): string =>
  place.state === "waiting"
    ? `${STATE_WORDS[act].waiting}. ${aheadWordsOf(place.ahead)}`
    : STATE_WORDS[act][place.state];
