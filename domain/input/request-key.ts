import { DAY_MS } from "../time/time";

/** The field in which a form carries the key of its rendering. */
export const REQUEST_KEY_FIELD = "requestKey";

/** The header in which a program sends the key of a request. */
export const REQUEST_KEY_HEADER = "Idempotency-Key";

/** How long a request is recognised by its key, on the machine's clock. */
export const REQUEST_KEY_HOLDS_MS = DAY_MS;

/**
 * Whether a text can be the key of a request: 1 to 255 printable characters of ASCII.
 * Source: draft-ietf-httpapi-idempotency-key-header, which leaves the length to the server.
 */
export const isRequestKey = (text: string): boolean => /^[\x20-\x7e]{1,255}$/.test(text);
