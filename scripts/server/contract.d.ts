import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

type Write = (fields: { err?: unknown }, message: string) => void;
type Ready = { etag: string; body: Buffer; zipped: Buffer };

/** What the server and the program bundled by Next share: neither can import the other. */
declare global {
  /**
   * The response being made. `refused`: why it cannot be made, which the server then says. `holdsUntil`: how long all
   * that it shows stays right if nothing is recorded, on the clock of `performance.now()`; missing where no part says so.
   * `isStored`: its change only waits for the disk.
   */
  type ServedAnswer = ServerResponse & {
    refused?: { status: number; retryAfterS: number; message: string };
    holdsUntil?: number;
    isStored?: boolean;
  };

  /** A cached API response. */
  type ReadyAnswer = Ready;

  /** What the running program gives its server. */
  type ServedProgram = {
    /** Another number after every change of the desk, by whatever process. */
    changeMark(): number;
    /** The same, read once for all requests that arrive in one turn of the event loop, and only for those. */
    markOfTurn(): number;
    /** The cached response of an address; `markOf` is `changeMark` when left out. */
    freshFor(path: string, markOf?: () => number): Ready | undefined;
    /** Whether the address is cached. */
    isKnown(path: string): boolean;
    /** The cached response of an address, recomputed when it has expired. */
    answerFor(path: string): Ready | Promise<Ready | undefined> | undefined;
    /** The answer of `/api/health`. */
    health(): Promise<{ status: number; body: string }>;
    endStreams(): void;
    /** The condition of the database. */
    condition(): string;
    close(): Promise<void>;
  };

  /** The style sheet of every page, and its hash for the content security policy. */
  type PageStyle = { sheet: string; hash: string };

  /** The slot of the process that they share; without a server, as in tests, only the program fills it. */
  var watchfloor:
    | {
        /** Provided by the server: the current response, a JSON line log, and the style sheet of pages. */
        answering?: AsyncLocalStorage<ServedAnswer>;
        log?: { error: Write; fatal: Write };
        pageStyle?: PageStyle;
        /** Whether the desk of an exercise is open, by its folder; missing where none can be. */
        exercises?: { isOpen(slug: string): boolean } | undefined;
        /** Missing until the desk is open. */
        program?: ServedProgram;
        /** The program's singletons, by name (app/_upkeep/one-per-process.ts). */
        kept?: Map<string, unknown>;
      }
    | undefined;
}
