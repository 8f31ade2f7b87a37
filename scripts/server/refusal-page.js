import escapeHtml from "escape-html";

/** What a refusal is called, by its status; others are called by what became of the request. */
const TITLES = new Map([
  [400, "This cannot be read"],
  [404, "There is no such page"],
  [405, "This cannot be done here"],
  [413, "This is too large"],
  [415, "This cannot be read"],
  [421, "This is another desk"],
  [500, "This page broke"],
  [503, "The desk cannot answer this now"],
]);

/**
 * A page that the server makes by itself: no script, no style, nothing loaded.
 * @param {string} title
 * @param {string} message
 * @param {string} next what to do, as HTML
 * @param {number} againInS after how many seconds the browser asks again by itself; 0 for never
 */
export const plainPage = (title, message, next, againInS = 0) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${againInS > 0 ? `<meta http-equiv="refresh" content="${againInS}">` : ""}<title>${title} · Watchfloor</title></head>
<body><main><h1>${title}</h1><p>${escapeHtml(message)}</p><p>${next}</p></main></body>
</html>
`;

/**
 * The page that says why a request was turned away before the program saw it.
 * @param {number} status
 * @param {string} message
 */
export const refusalPage = (status, message) =>
  plainPage(
    TITLES.get(status) ?? "This was not done",
    message,
    `${status === 503 ? '<a href="">Try again</a> · ' : ""}<a href="/">Go to the board</a>`,
  );
