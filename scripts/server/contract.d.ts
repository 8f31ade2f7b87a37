import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

type Write = (fields: { err?: unknown }, message: string) => void;
type Ready = { etag: string; body: Buffer; zipped: Buffer };

/** What the server and the program that Next bundles know of each other: neither can import the other. */
declare global {
  /** The answer that is being made for somebody. `refused`: why it cannot be made, which the server then says. */
  type ServedAnswer = ServerResponse & {
    refused?: { status: number; retryAfterS: number; message: string };
  };

  /** An answer of the API that lies ready in memory. */
  type ReadyAnswer = Ready;

  /** What the running program hands to its server. */
  type ServedProgram = {
    freshFor(path: string): Ready | undefined;
    /** Whether the question was answered before. */
    isKnown(path: string): boolean;
    /** The answer to a question that was answered before, made anew where it no longer holds. */
    answerFor(path: string): Ready | Promise<Ready | undefined> | undefined;
    endStreams(): void;
    /** What the database can still be used for. */
    condition(): string;
    close(): Promise<void>;
  };

  /** The one slot of the process in which they meet; without a server, as in tests, only the program fills it. */
  var watchfloor:
    | {
        /** Lent by the server: the answer under way, and a log of one line of JSON each. */
        answering?: AsyncLocalStorage<ServedAnswer>;
        log?: { error: Write; fatal: Write };
        /** Whether the desk of an exercise is open, by its folder; missing where none can be. */
        exercises?: { isOpen(slug: string): boolean } | undefined;
        /** Missing until the desk is open. */
        program?: ServedProgram;
        /** What the program has one of, by name (app/_upkeep/one-per-process.ts). */
        kept?: Map<string, unknown>;
      }
    | undefined;
}
