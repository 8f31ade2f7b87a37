/** By what a page recognises this error once it has crossed to the browser, where only a digest arrives. */
export const OVERLOAD_DIGEST = "desk-overloaded";

/** What whoever asked reads. */
export const OVERLOAD = {
  tooLong: "This takes too long right now. Narrow the range and try again.",
  tooMany: "The desk is busy. Try again in a few seconds.",
  lost: "Reading this was interrupted. Try again.",
} as const;

/**
 * A reading that was given up, so that the desk goes on for everybody else. It is no bug, so it has no stack: a crowd
 * would fill the log of the server with them.
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

/** By name, because the framework loads a module more than once, and then a class is not equal to itself. */
export const isOverload = (error: unknown): error is DeskOverloaded =>
  error instanceof Error && error.name === "DeskOverloaded";
