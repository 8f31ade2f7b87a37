import { createHash } from "node:crypto";
import escapeHtml from "escape-html";
import { BRAND_MARK } from "../../domain/look/brand-mark.js";
import { channelsIn } from "../../domain/look/colours.js";

/** The titles of refusals, by status. */
const TITLES = new Map([
  [400, "Bad address"],
  [403, "Not allowed"],
  [404, "Page not found"],
  [405, "Not possible here"],
  [413, "Too large"],
  [415, "The request could not be read"],
  [421, "Wrong address"],
  [500, "Something went wrong"],
  [503, "Not available right now"],
  [507, "The disk is full"],
]);
const OTHER_TITLE = "Request refused";
const BAD_FORM = "The form could not be read";

/** @type {readonly string[]} */
const USED = ["page", "card", "line", "ink-1", "ink-2", "accent", "level-3"];

/** @param {"light" | "dark"} theme */
const themeOf = (theme) =>
  channelsIn(theme)
    .filter(([name]) => USED.includes(name))
    .reduce((style, [name, channels]) => `${style};--${name}:${channels}`, `color-scheme:${theme}`);
const LIGHT = themeOf("light");
const DARK = themeOf("dark");

/** The look of pages that are made without the program. */
export const STYLE = `:root{${LIGHT}}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK}}}
:root[data-theme=dark]{${DARK}}
body{margin:0;background:rgb(var(--page));color:rgb(var(--ink-1));font:15px/1.6 system-ui,sans-serif}
header{border-bottom:1px solid rgb(var(--line));background:rgb(var(--card))}
header a{display:flex;align-items:center;gap:10px;max-width:1600px;margin:auto;padding:14px 24px;color:inherit;font-weight:600;line-height:20px;text-decoration:none}
svg{color:rgb(var(--level-3))}
main{max-width:720px;margin:auto;padding:24px;overflow-wrap:anywhere}
h1{margin:0;font-size:25px;font-weight:600;line-height:32px}
p{margin:16px 0 0}
p+p{color:rgb(var(--ink-2))}
main a{color:rgb(var(--accent));text-underline-offset:2px}
:focus-visible{outline:2px solid rgb(var(--accent));outline-offset:2px}
@media(max-width:640px){header a,main{padding-left:16px;padding-right:16px}}`;

/** The policy of these pages: their own style, and nothing else. */
export const REFUSAL_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; frame-ancestors 'none'`;

/** A browser's saved theme (app/desk.ts); empty for the system's. @param {string} cookies */
const savedTheme = (cookies) => /(?:^|;\s*)watchfloor-theme=(light|dark)(?:;|$)/.exec(cookies)?.[1];

/**
 * A page rendered by the server itself, without scripts or external resources.
 * @param {object} said
 * @param {string} said.title
 * @param {string} said.message what is wrong, then what to do
 * @param {string} said.next where to go, as HTML
 * @param {string | undefined} said.cookies what the browser has saved
 * @param {number} [said.againInS] after how many seconds the browser asks again by itself; 0 for never
 */
export function plainPage({ title, message, next, cookies = "", againInS = 0 }) {
  const theme = savedTheme(cookies);
  return `<!doctype html>
<html lang="en"${theme ? ` data-theme="${theme}"` : ""}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${againInS > 0 ? `<meta http-equiv="refresh" content="${againInS}">` : ""}<title>${title} · Watchfloor</title><style>${STYLE}</style></head>
<body><header><a href="/"><svg aria-hidden="true" height="14" viewBox="0 0 20 20" width="14"><path d="${BRAND_MARK}" fill="currentColor"/></svg>Watchfloor</a></header><main><h1>${title}</h1><p>${escapeHtml(message)}</p><p>${next}</p></main></body>
</html>
`;
}

/**
 * The page of a request that was turned away before it reached the program.
 * @param {number} status
 * @param {string} message
 * @param {{ method?: string | undefined, cookies?: string | undefined }} asked
 */
export function refusalPage(status, message, { method = "GET", cookies } = {}) {
  const isForm = status === 400 && method === "POST";
  const again = status === 503 && method === "GET" ? '<a href="">Try again</a> · ' : "";
  const title = isForm ? BAD_FORM : (TITLES.get(status) ?? OTHER_TITLE);
  return plainPage({ title, message, next: `${again}<a href="/">Go to the board</a>`, cookies });
}
