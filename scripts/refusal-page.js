import escapeHtml from "escape-html";

/** What a refusal is called, by its status; others are called by what became of the request. */
const TITLES = new Map([
  [400, "This cannot be read"],
  [404, "There is no such page"],
  [405, "This cannot be done here"],
  [413, "This is too large"],
  [421, "This is another desk"],
  [500, "This page broke"],
  [503, "The desk cannot answer this now"],
]);

/**
 * The page that says why a request was turned away before the program saw it: no script, no style, nothing loaded.
 * @param {number} status
 * @param {string} message
 */
export const refusalPage = (status, message) => {
  const title = TITLES.get(status) ?? "This was not done";
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Watchfloor</title></head>
<body><main><h1>${title}</h1><p>${escapeHtml(message)}</p><p>${status === 503 ? '<a href="">Try again</a> · ' : ""}<a href="/">Go to the board</a></p></main></body>
</html>
`;
};
