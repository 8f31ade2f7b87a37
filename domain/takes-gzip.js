/** A weight of 0 means: not this. */
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/**
 * Whether who sent this Accept-Encoding takes an answer in gzip.
 * Source: RFC 9110, section 12.5.3.
 * @param {string | string[] | null | undefined} encodings
 */
export const takesGzip = (encodings) => GZIP.test(String(encodings ?? ""));
