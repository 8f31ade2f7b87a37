import { randomBytes } from "node:crypto";

/**
 * The Content-Security-Policy of one response. Charts set inline style attributes; scripts are never inline without the
 * nonce. `styles` are the hashes of inline style sheets.
 * @param {string} nonce
 * @param {readonly string[]} styles
 */
export const policyOf = (nonce, styles) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    ["style-src 'self'", ...styles].join(" "),
    "style-src-attr 'unsafe-inline'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");

/** A nonce for the scripts of one response; all have the same length. */
export const newNonce = () => randomBytes(16).toString("base64");

/** The nonce that a page is drawn with. @param {import("node:http").IncomingHttpHeaders} headers */
export const nonceOf = (headers) =>
  /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
