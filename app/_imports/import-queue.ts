import type { ImportJob } from "@/domain/import/import-job";
import { inTurn, type QueuedFile, type QueueEntry } from "@/domain/import/import-queue";
import { ImportProcess, type ProcessEnd, type ProcessRules } from "@/imports/import-process";
import { QueueFiles, type StoredEntry } from "./queue-files";

type Rules = ProcessRules & {
  /** Where entries are stored across restarts. */
  folder: string;
  /** Processes at work at a time. */
  atWork: number;
  /** The job of an entry's process; undefined when there is nothing left to do. */
  jobOf(entry: QueueEntry): ImportJob | undefined;
  /** Whether this server may store and undo; of several servers of a desk one may, until it leaves it to others. */
  mayStore(): boolean;
  leaveStoring(): void;
  /** Called when an entry has ended well. */
  onDone(entry: QueueEntry): void;
};

/** How often a file that waits for the import of another server is looked at again. */
const AGAIN_MS = 300;

const isStoring = ({ act }: QueueEntry): boolean => act !== "check";

type Working = { entry: QueueEntry; process: ImportProcess };

/** The queue of files to work on: one process each, a few at a time. */
export class ImportQueue {
  readonly #files: QueueFiles;
  readonly #waiting = new Map<string, QueueEntry>();
  readonly #working = new Map<string, Working>();
  readonly #failed = new Map<string, StoredEntry>();
  #lastTicket = 0;
  #again: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(private readonly rules: Rules) {
    this.#files = new QueueFiles(rules.folder);
  }

  /** Resumes what was waiting or running when the server stopped. */
  restore(): void {
    for (const stored of this.#files.read()) {
      const { failure, ...entry } = stored;
      this.#lastTicket = Math.max(this.#lastTicket, entry.ticket);
      if (failure === null) this.#waiting.set(entry.id, entry);
      else this.#failed.set(entry.id, stored);
    }
    this.#startNext();
  }

  /**
   * Adds a file to the queue; false when it is already waiting or running.
   * Errors: throws when the entry cannot be stored.
   */
  add(work: Omit<QueueEntry, "ticket">): boolean {
    if (this.#waiting.has(work.id) || this.#working.has(work.id)) return false;
    const entry = { ...work, ticket: this.#lastTicket + 1 };
    this.#files.write({ ...entry, failure: null });
    this.#lastTicket = entry.ticket;
    this.#failed.delete(work.id);
    this.#waiting.set(work.id, entry);
    this.#startNext();
    return true;
  }

  /** Every entry with its state: running, then waiting in order, then failed. */
  entries(): QueuedFile[] {
    const working = [...this.#working.values()].map(({ entry }) => entry);
    return [
      ...working.map((entry) => ({ entry, place: { state: "working" } as const })),
      ...inTurn([...this.#waiting.values()], working).map((entry, ahead) => ({
        entry,
        place: { state: "waiting", ahead } as const,
      })),
      ...[...this.#failed.values()].map(({ failure, ...entry }) => ({
        entry,
        place: { state: "failed", why: failure ?? "" } as const,
      })),
    ];
  }

  /** A file in the queue, and its state; undefined when there is none. */
  find = (id: string): QueuedFile | undefined => this.entries().find(({ entry }) => entry.id === id);

  /** The ids of the running processes. */
  pids = (): number[] => [...this.#working.values()].flatMap(({ process: { pid } }) => pid ?? []);

  /** Removes a file from the queue and ends its process; resolves once that has exited. */
  async cancel(id: string): Promise<void> {
    const working = this.#working.get(id);
    if (!working && !this.find(id)) return;
    this.#forget(id);
    if (!working) return;
    if (working.entry.act === "check") working.process.stopAtOnce();
    else working.process.stop();
    await working.process.ended;
  }

  /** Stops every process; the next `restore` resumes what was waiting or running. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(
      [...this.#working.values()].map(({ process }) => {
        process.stop();
        return process.ended;
      }),
    );
  }

  #startNext(): void {
    clearTimeout(this.#again);
    while (!this.#isClosed && this.#working.size < this.rules.atWork) {
      const working = [...this.#working.values()].map(({ entry }) => entry);
      const entry = inTurn([...this.#waiting.values()], working).find((each) => this.#mayStart(each));
      if (!entry) break;
      this.#waiting.delete(entry.id);
      this.#start(entry);
    }
    const waits = [...this.#waiting.values()].some(isStoring);
    if (waits) this.#again = setTimeout(() => this.#startNext(), AGAIN_MS).unref();
    else if (![...this.#working.values()].some(({ entry }) => isStoring(entry))) this.rules.leaveStoring();
  }

  #mayStart = (entry: QueueEntry): boolean => !isStoring(entry) || this.rules.mayStore();

  #start(entry: QueueEntry): void {
    const job = this.rules.jobOf(entry);
    if (!job) {
      this.#forget(entry.id);
      return;
    }
    try {
      const process = new ImportProcess(job, this.rules);
      if (entry.act === "check") process.lowerPriority();
      this.#working.set(entry.id, { entry, process });
      void process.ended.then((end) => this.#end(entry, end));
    } catch (error) {
      this.#fail({ ...entry, failure: `The import process did not start: ${String(error)}` });
    }
  }

  #end(entry: QueueEntry, end: ProcessEnd): void {
    this.#working.delete(entry.id);
    try {
      if (end.state === "done") {
        this.rules.onDone(entry);
        this.#forget(entry.id);
      } else if (end.state === "failed") this.#fail({ ...entry, failure: end.why });
      else if (!this.#isClosed) this.#forget(entry.id);
    } catch (error) {
      console.error(error);
    }
    this.#startNext();
  }

  #fail(stored: StoredEntry): void {
    this.#failed.set(stored.id, stored);
    this.#files.write(stored);
  }

  #forget(id: string): void {
    this.#waiting.delete(id);
    this.#failed.delete(id);
    this.#files.remove(id);
  }
}
