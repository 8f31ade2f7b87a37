import { StoreRefused } from "../store";

/** By the beginning of the code of PostgreSQL (SQLSTATE) or of the system: the server cannot be reached just now. */
const AWAY = ["08", "57P", "53300", "ECONN", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EPIPE", "ENOENT"];
/** What the client says of a connection that ended. */
const ENDED =
  /^(?:Connection terminated|timeout expired|The connection |Client (?:was closed|has encountered))/;
const LOCK_NOT_AVAILABLE = "55P03";
const FULL = "53100";
const NOT_ALLOWED = "25006";

/** The error of the database itself, without drizzle's around it. */
export const causeOf = (error: unknown): unknown =>
  error instanceof Error && "query" in error && error.cause ? error.cause : error;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** Whether the server is away: it was restarted, or the network is down. It may be there again at once. */
export function isAway(error: unknown): boolean {
  const cause = causeOf(error);
  const code = codeOf(cause);
  return (
    AWAY.some((begins) => code.startsWith(begins)) || (cause instanceof Error && ENDED.test(cause.message))
  );
}

export const AWAY_WORDS = "The database server cannot be reached.";
const AGAIN = "Try again in a moment.";

/** What to throw for an error of a read or a write: a StoreRefused where people can do something about it. */
export function translated(error: unknown, isWrite: boolean): unknown {
  const cause = causeOf(error);
  const nothing = isWrite ? " Nothing was stored." : "";
  if (isAway(cause)) return new StoreRefused("unavailable", `${AWAY_WORDS}${nothing} ${AGAIN}`, cause);
  const code = codeOf(cause);
  if (code === LOCK_NOT_AVAILABLE)
    return new StoreRefused(
      "busy",
      `Another server has held the database too long.${nothing} ${AGAIN}`,
      cause,
    );
  if (code === FULL)
    return new StoreRefused(
      "full",
      `The disk of the database server is full.${nothing} Free some space on it, then try again.`,
      cause,
    );
  if (code === NOT_ALLOWED)
    return new StoreRefused(
      "unavailable",
      `The database server takes no changes: it is a copy, or read-only.${nothing}`,
      cause,
    );
  return cause;
}

/** For a change whose commit got no answer, and of which the server knows nothing either. */
export const uncertain = (cause: unknown): StoreRefused =>
  new StoreRefused(
    "unavailable",
    `${AWAY_WORDS} This last change may or may not have been stored: check before you send it again.`,
    cause,
  );
