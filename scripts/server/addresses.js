import { pathOf } from "./request-target.js";

/** @typedef {import("./request-target.js").Refusal} Refusal */

const READ = ["GET", "HEAD"];
const SENT = ["POST"];
const BOTH = [...READ, ...SENT];

/**
 * Every address other than pages, and its methods; `*` matches one segment.
 * Shape: in the order of app/, which a test compares.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ADDRESSES = {
  "/api/assessments": SENT,
  "/api/board": READ,
  "/api/categories/*/evidence": READ,
  "/api/categories/*/incidents": READ,
  "/api/categories/*/trend": READ,
  "/api/changes": READ,
  "/api/clock": BOTH,
  "/api/differences": READ,
  "/api/handovers/*": READ,
  "/api/health": READ,
  "/api/hindsight": READ,
  "/api/imports/export": READ,
  "/api/incidents": BOTH,
  "/api/incidents/*": READ,
  "/api/incidents/distinctions": SENT,
  "/api/incidents/duplicates": BOTH,
  "/api/incidents/export": READ,
  "/api/indicators/*": READ,
  "/api/indicators/export": READ,
  "/api/live": READ,
  "/api/log": READ,
  "/api/log/export": READ,
  "/api/look": SENT,
  "/api/map": READ,
  "/api/places": READ,
  "/api/ready": READ,
  "/api/reports": BOTH,
  "/api/reports/*": READ,
  "/api/reports/export": READ,
  "/api/review": READ,
  "/api/schedules": BOTH,
  "/api/search": READ,
  "/api/snapshot": BOTH,
  "/api/sources": READ,
  "/api/sources/*": READ,
  "/api/sources/export": READ,
  "/api/trends": READ,
  "/api/watch": READ,
  "/import/*/refused": READ,
  "/import/upload": SENT,
  "/map/land.json": READ,
  "/map/land.svg": READ,
};

const PATTERNS = Object.entries(ADDRESSES)
  .filter(([address]) => address.includes("*"))
  .map(([address, methods]) => ({
    pattern: new RegExp(`^${address.replaceAll(".", "\\.").replaceAll("*", "[^/]+")}$`),
    methods,
  }));

/** @param {string} path */
const methodsOf = (path) =>
  Object.hasOwn(ADDRESSES, path)
    ? ADDRESSES[path]
    : PATTERNS.find(({ pattern }) => pattern.test(path))?.methods;

/** Whether an address belongs to the API of a desk, which always answers in JSON, also in capitals, where nothing is. @param {string} target */
export const isOfApi = (target) => /^(?:\/exercises\/[^/?]+\/desk)?\/api(?:[/?]|$)/i.test(target);

/** Whether an address is, or could be, a page. @param {string} target */
export const isPage = (target) => !isOfApi(target) && methodsOf(pathOf(target)) === undefined;

/** What Next would serve by itself, beside the built files: images, data, its own errors, page fragments. */
const BUILT_IN = /^\/_(?!next\/static\/.)|\.rsc$/;

/**
 * Why an address or method is refused; undefined when it is not. Unknown pages pass, so that Next serves its not-found
 * page.
 * @param {string} method
 * @param {string} target
 * @returns {Refusal | undefined}
 */
export function refusalOfAddress(method, target) {
  const path = pathOf(target);
  if (BUILT_IN.test(path))
    return { status: 404, message: "There is nothing at this address. Check it for typing errors." };
  const methods = methodsOf(path);
  if (!methods && isOfApi(path))
    return { status: 404, message: "The API has no such address. See docs/api.md for the list." };
  const allowed = methods ?? (path.startsWith("/_next/") ? READ : BOTH);
  return allowed.includes(method)
    ? undefined
    : {
        status: 405,
        message: `This address only takes ${allowed.join(", ")}.`,
        headers: { allow: allowed.join(", ") },
      };
}
