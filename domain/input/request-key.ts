/** The form field with the key of its rendering. */
export const REQUEST_KEY_FIELD = "requestKey";

/** The header with the key of a program's request. */
export const REQUEST_KEY_HEADER = "Idempotency-Key";

/** How long a key is remembered, on the machine's clock: a day. Browsers read this file, so it needs no other. */
export const REQUEST_KEY_HOLDS_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a text is a valid request key: 1 to 255 printable ASCII characters.
 * Source: draft-ietf-httpapi-idempotency-key-header, which leaves the length open.
 */
export const isRequestKey = (text: string): boolean => /^[\x20-\x7e]{1,255}$/.test(text);
