type Write = (fields: { err?: unknown }, message: string) => void;

/** What scripts/server/serve.js lends the program to log with: one line of JSON each, outside of the bundle. */
type ServerLog = { error: Write; fatal: Write };

const lent = globalThis as typeof globalThis & { watchfloorLog?: ServerLog };

/** Undefined where the program runs without its server. */
export const serverLog = (): ServerLog | undefined => lent.watchfloorLog;
