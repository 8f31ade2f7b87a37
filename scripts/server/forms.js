import { isUtf8 } from "node:buffer";
import busboy from "busboy";
import { isPage } from "./addresses.js";

/** @typedef {import("./request-target.js").Refusal} Refusal */
/** @typedef {import("node:http").IncomingMessage} Request */

const NOT_WHOLE =
  "The form did not arrive whole, or not as its content-type says. Go back and send it again.";
const MULTIPART = /^multipart\/form-data\b/i;
const URL_ENCODED = /^application\/x-www-form-urlencoded\b/i;

/**
 * Why a submitted form is invalid; undefined when it is valid, and then its body can be read again. Checked first
 * because Next crashes on an invalid form.
 * Shape: the request guard has already checked the body's length. Files have their own address.
 * @param {Request} request
 * @returns {Promise<Refusal | undefined>}
 */
export async function refusalOfForm(request) {
  const { method, url = "/", headers } = request;
  const type = headers["content-type"] ?? "";
  const isMultipart = MULTIPART.test(type);
  if (method !== "POST" || !isPage(url)) return undefined;
  if (headers["next-action"] !== undefined && !isMultipart) return refusal(NOT_WHOLE);
  if (!isMultipart && !URL_ENCODED.test(type)) return undefined;
  const body = await peekedBody(request);
  if (!body) return refusal(NOT_WHOLE);
  if (!isUtf8(body)) return refusal("The form is not written in UTF-8. Send it as UTF-8.");
  const isFine = isMultipart
    ? (await isWhole(request, body)) && (headers["next-action"] !== undefined || (await isParsed(type, body)))
    : isDecodable(body.toString());
  return isFine ? undefined : refusal(NOT_WHOLE);
}

/**
 * Whether Node's own parser accepts a form too: Next leaves it one that was sent without a script.
 * @param {string} type
 * @param {Buffer} body
 */
const isParsed = (type, body) =>
  new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().then(
    () => true,
    () => false,
  );

/**
 * The whole body of a request, unshifted for the next reader; undefined when its sender has left.
 * @param {Request} request
 */
async function peekedBody(request) {
  const length = Number(request.headers["content-length"] ?? 0);
  /** @type {Buffer[]} */
  const parts = [];
  for (let received = 0; received < length; ) {
    const part = request.read();
    if (part !== null) received += parts[parts.push(part) - 1]?.length ?? 0;
    else if (!(await hasMore(request))) return undefined;
  }
  const body = Buffer.concat(parts);
  if (body.length > 0) request.unshift(body);
  return body;
}

/** Waits for more of a body; false when its sender has left. @param {Request} request @returns {Promise<boolean>} */
const hasMore = (request) =>
  new Promise((resolve) => {
    const arrived = () => settle(true);
    const left = () => settle(false);
    /** @param {boolean} answer */
    const settle = (answer) => {
      request.off("readable", arrived).off("close", left).off("error", left);
      resolve(answer);
    };
    if (request.destroyed) resolve(false);
    else request.once("readable", arrived).once("close", left).once("error", left);
  });

/** Whether a multipart form is complete. @param {Request} request @param {Buffer} body @returns {Promise<boolean>} */
const isWhole = ({ headers }, body) =>
  new Promise((resolve) => {
    try {
      const form = busboy({ headers });
      /** @type {Map<string, string>} */
      const fields = new Map();
      form.on("field", (name, value) => fields.set(name, value));
      form.on("file", (_, file) => file.on("error", () => undefined).resume());
      // A form that is both invalid and truncated fails twice; an unhandled error would end the process.
      form.once("close", () => resolve(isReadable(headers, fields))).on("error", () => resolve(false));
      form.end(body);
    } catch {
      resolve(false);
    }
  });

/**
 * Whether Next can parse the fields that its pages add to a form. Sent by a script, field `0` has the action's
 * arguments, such as `["shipping",null,"$K1"]`: bound values, the previous state and the form. Without scripts, fields
 * starting with `$ACTION` name the action.
 * Source: `encodeReply` of React; every action of the desk ends with a state and a form.
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {ReadonlyMap<string, string>} fields
 */
function isReadable(headers, fields) {
  if (headers["next-action"] !== undefined) {
    const sent = jsonOf(fields.get("0"));
    return (
      Array.isArray(sent) &&
      sent.length >= 2 &&
      (typeof sent.at(-2) !== "string" || sent.at(-2) === "$undefined") &&
      /^\$K[0-9a-f]+$/.test(String(sent.at(-1)))
    );
  }
  return [...fields].every(([name, value]) => !/^\$ACTION_\d+:/.test(name) || jsonOf(value) !== undefined);
}

/** @param {string | undefined} text @returns {unknown} */
function jsonOf(text = "") {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether every name and value of a URL-encoded form can be decoded. @param {string} text */
function isDecodable(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " ")) !== "";
  } catch {
    return false;
  }
}

/** @param {string} message @returns {Refusal} */
const refusal = (message) => ({ status: 400, message, field: "" });
