/** A script that the page asks for as soon as it is met: not one for old browsers. */
const ASKED = /<script src="([^"]+)"(?![^>]*\bnomodule\b)[^>]*><\/script>/gi;
const ANNOUNCED = /<link rel="preload" as="script"[^>]*>/gi;

/**
 * In a page that is drawn and nothing more, asking for a dozen scripts comes before the first paint: browsers begin all
 * of them, in the thread that parses and paints, before they parse anything. So this page asks for them itself, right
 * after it has been painted first, in the same order; one that is not shown asks at once, since it is never painted.
 * Source: HTML, update the rendering (a timer set in a frame fires after that frame is drawn).
 * @param {readonly string[]} scripts addresses
 */
const askAfterPaint = (scripts) =>
  `(ask=>document.hidden?ask():requestAnimationFrame(()=>setTimeout(ask)))(()=>{for(const src of ${JSON.stringify(scripts)})document.head.append(Object.assign(document.createElement("script"),{src,async:true}))})`;

/**
 * The page with its scripts asked for after its first paint.
 * @param {string} html
 * @param {string} nonce of the page's scripts
 */
export function withLateScripts(html, nonce) {
  /** @type {string[]} */
  const scripts = [];
  const rest = html.replace(ANNOUNCED, "").replace(ASKED, (_, address) => {
    scripts.push(address.replaceAll("&amp;", "&"));
    return "";
  });
  if (scripts.length === 0) return html;
  return rest.replace("</head>", () => `<script nonce="${nonce}">${askAfterPaint(scripts)}</script></head>`);
}
