import type { Reading } from "../store";

/** A reading that may take long. */
export const LONG: Reading = { isLong: true };
