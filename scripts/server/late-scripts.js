/** Where a script that the page names begins, and where one that it announces. */
const NAMED = '<script src="';
const ANNOUNCED = '<link rel="preload" as="script"';
const NAMED_END = "</script>";
/** A script for old browsers only, which no other asks for. */
const FOR_OLD = /\bnomodule\b/i;

/**
 * In a page that is drawn and nothing more, asking for a dozen scripts comes before the first paint: browsers begin all
 * of them, in the thread that parses and paints, before they parse anything. So this page asks for them itself, in the
 * same order, once all of it is parsed and painted: scripts that arrive before its end would start the desk in one go
 * from there. Each is begun in a turn of its own, between which a slow browser answers keys. A page that is not shown
 * does not wait, since it is never painted.
 * Source: HTML, update the rendering (a timer set in a frame fires after that frame is drawn).
 * @param {readonly string[]} scripts addresses
 */
const askAfterPaint = (scripts) =>
  `(ask=>document.hidden?ask():requestAnimationFrame(()=>setTimeout(ask)))(()=>{for(const src of ${JSON.stringify(scripts)})setTimeout(()=>document.head.append(Object.assign(document.createElement("script"),{src,async:true})))})`;

/**
 * The page with its scripts asked for at its end.
 * Cost: 0.3 ms for a page of 200 KB, which is why it looks for words and not for patterns.
 * @param {string} html
 * @param {string} nonce of the page's scripts
 */
export function withLateScripts(html, nonce) {
  /** @type {string[]} */
  const scripts = [];
  const [first = "", ...others] = html.split(ANNOUNCED);
  const announced = first + others.map((part) => part.slice(part.indexOf(">") + 1)).join("");
  const [before = "", ...named] = announced.split(NAMED);
  const rest = named.map((part) => {
    const end = part.indexOf(NAMED_END);
    if (FOR_OLD.test(part.slice(0, end))) return NAMED + part;
    scripts.push(part.slice(0, part.indexOf('"')).replaceAll("&amp;", "&"));
    return part.slice(end + NAMED_END.length);
  });
  if (scripts.length === 0) return html;
  const asking = `<script nonce="${nonce}">${askAfterPaint(scripts)}</script></body>`;
  return (before + rest.join("")).replace("</body>", () => asking);
}
