/** How often an open page asks whether a check of the desk fails, and so how late any page may learn it. */
export const STATUS_INTERVAL_MS = 20_000;
