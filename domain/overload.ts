/** The digest by which a page recognises this error in the browser, where nothing else arrives. */
export const OVERLOAD_DIGEST = "desk-overloaded";

/** The message for the reader. */
export const OVERLOAD = {
  tooLong: "This takes too long right now. Narrow the range and try again.",
  tooMany: "The desk is busy. Try again in a few seconds.",
  lost: "Reading this was interrupted. Try again.",
} as const;

/**
 * A read that was abandoned to keep the desk responsive. Not a bug, so it has no stack: a crowd would flood the
 * server's log.
 */
export class DeskOverloaded extends Error {
  override readonly name = "DeskOverloaded";
  readonly digest = OVERLOAD_DIGEST;
  constructor(
    message: string,
    readonly retryAfterSeconds = 5,
  ) {
    super(message);
    this.stack = `${this.name}: ${message}`;
  }
}

/** By name, because the framework loads a module more than once, and instanceof would fail. */
export const isOverload = (error: unknown): error is DeskOverloaded =>
  error instanceof Error && error.name === "DeskOverloaded";
