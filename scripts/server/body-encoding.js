/** @typedef {import("./request-target.js").Refusal} Refusal */

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;

/**
 * Why a body's encoding is refused: the program reads UTF-8, and does not decompress.
 * Source: RFC 9110, section 15.5.16.
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {Refusal | undefined}
 */
export function refusalOfBody(headers) {
  const coding = headers["content-encoding"] ?? "";
  if (!/^(identity)?$/i.test(coding))
    return {
      status: 415,
      message: "Send the body as it is, without content-encoding: nothing here unpacks it.",
      headers: { "accept-encoding": "identity" },
    };
  const charset = CHARSET.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
  return /^(utf-?8|us-ascii)$/i.test(charset)
    ? undefined
    : { status: 415, message: "Send the body in UTF-8, and say charset=utf-8 or no charset." };
}
