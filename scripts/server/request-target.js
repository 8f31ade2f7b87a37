/** @typedef {{ status: number, message: string, field?: string, headers?: Record<string, string> }} Refusal */

/** A path of this server and nothing else: no other host, no backslash, which browsers read as a slash. */
const PATH_AND_QUERY = /^\/(?![/\\])[^\s\\#]*$/;

/**
 * Why the target of a request is refused; undefined when it is unambiguous.
 * Shape:  percent escapes decode to valid UTF-8 without NUL; a path has no empty segment but the last, no `.` or `..`,
 *         no slash, backslash or control character in a segment; no query parameter appears twice.
 * Source: RFC 9112, section 3.2; RFC 3986, section 6.2.2; RFC 3629, section 3 (overlong forms, surrogates).
 * @param {string} target
 * @returns {Refusal | undefined}
 */
export function refusalOfTarget(target) {
  if (!PATH_AND_QUERY.test(target))
    return refusal(
      "The address is not a path of this desk. Use one such as /api/board, with single slashes and without a host.",
    );
  const at = target.indexOf("?");
  return at < 0
    ? refusalOfPath(target)
    : (refusalOfPath(target.slice(0, at)) ?? refusalOfQuery(target.slice(at + 1)));
}

/** The path of a target, undecoded. @param {string} target */
export const pathOf = (target) => {
  const at = target.indexOf("?");
  return at < 0 ? target : target.slice(0, at);
};

/** @param {string} path */
function refusalOfPath(path) {
  if (!/%|\/\/|\/\./.test(path)) return undefined;
  const parts = path.slice(1).split("/").map(decoded);
  if (parts.includes(undefined)) return refusal(badEscapes("The address"));
  if (parts.some((part) => /[\p{Cc}/\\]/u.test(part ?? "")))
    return refusal("The address has control characters, slashes or backslashes inside a part. Remove them.");
  const isUnclear = parts.some((part, i) => part === "." || part === ".." || (part === "" && parts[i + 1]));
  return isUnclear
    ? refusal("The address has empty parts, or dots instead of names. Write it out in full.")
    : undefined;
}

/**
 * The same for a query string, or for a URL-encoded form.
 * @param {string} query
 * @returns {Refusal | undefined}
 */
export function refusalOfQuery(query) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const name = decoded((at < 0 ? pair : pair.slice(0, at)).replaceAll("+", " "));
    const value = decoded((at < 0 ? "" : pair.slice(at + 1)).replaceAll("+", " "));
    if (name === undefined) return refusal(badEscapes("A name in the address"));
    if (value === undefined) return refusal(badEscapes(`The value of ${name}`), name);
    if (name.includes("\0") || value.includes("\0"))
      return refusal("The address has a NUL character (%00). Remove it.", name);
    if (names.has(name)) return refusal(`${name} is given more than once. Give it one value.`, name);
    names.add(name);
  }
  return undefined;
}

/** @param {string} what */
const badEscapes = (what) =>
  `${what} has a %-code that stands for no character. Check it for missing letters; a %-code is % and two hexadecimal digits of UTF-8.`;

/** @param {string} text */
function decoded(text) {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** @param {string} message @param {string} field @returns {Refusal} */
const refusal = (message, field = "") => ({ status: 400, message, field });
