import { BRAND_MARK } from "../../domain/look/brand-mark.js";
import { STYLE } from "./refusal-page.js";

/**
 * What the page does in the browser: it says how old the board is, and opens what was asked for once the desk answers.
 * It is a text there, so nothing outside this function is known in it.
 */
function followDesk() {
  const AGAIN_MS = 2_000;
  const SIGN_MS = 1_500;
  const section = document.querySelector("section");
  const age = document.querySelector("b");
  const frame = document.querySelector("iframe");
  const seenAt = Number(section?.dataset.seen);
  const tell = () => {
    const s = Math.max(0, Math.floor((Date.now() - seenAt) / 1000));
    const spans = /** @type {const} */ ([
      [172_800, 86_400, "days"],
      [7_200, 3_600, "h"],
      [120, 60, "min"],
    ]);
    const [, unit, word] = spans.find(([from]) => s >= from) ?? [0, 1, "s"];
    if (age) age.textContent = `${Math.floor(s / unit)} ${word} old`;
  };
  /** The board is as high as the window, or higher where its parts stand one below the other. */
  const stretch = () => {
    const height = frame?.contentDocument?.documentElement.scrollHeight ?? 0;
    if (frame && height > frame.clientHeight) frame.style.height = `${height}px`;
  };
  if (section && seenAt > 0) {
    section.hidden = false;
    tell();
    setInterval(tell, 1_000);
    frame?.addEventListener("load", stretch);
    addEventListener("resize", stretch);
    stretch();
  }
  const ask = () =>
    fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(SIGN_MS) }).then(
      () => location.reload(),
      () => setTimeout(ask, AGAIN_MS),
    );
  setTimeout(ask, AGAIN_MS);
}

const OWN_STYLE = `main{max-width:1600px;padding-bottom:12px}
section{margin:12px 24px 24px;border:4px double rgb(var(--ink-1));background:rgb(var(--card))}
section[hidden]{display:none}
h2{margin:0;padding:12px 16px;font-size:16px;line-height:24px;border-bottom:1px solid rgb(var(--ink-1));background:rgb(var(--ink-1));color:rgb(var(--card))}
iframe{display:block;width:100%;height:88vh;border:0}
@media(max-width:640px){section{margin-left:8px;margin-right:8px}}`;

/**
 * The page of a desk that does not answer. What only the browser knows has places in it: the theme, the last board, when
 * it was seen, and the nonce of its script (offline-worker.js).
 */
export const OFFLINE_PAGE = `<!doctype html>
<html lang="en" data-theme="%theme%" data-build="%build%">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The desk does not answer · Watchfloor</title><style>${STYLE}${OWN_STYLE}</style></head>
<body><header><a href="/"><svg aria-hidden="true" height="14" viewBox="0 0 20 20" width="14"><path d="${BRAND_MARK}" fill="currentColor"/></svg>Watchfloor</a></header><main><h1>The desk does not answer</h1><p>The page opens by itself as soon as the desk answers again. What was recorded is safe, and what you typed is kept in this browser as a draft.</p><p><a href="">Try again</a></p></main>
<section aria-labelledby="last-board" data-seen="%seen%" hidden><h2 id="last-board">The last board that this browser saw, <b>old</b>. Levels may have changed since.</h2><iframe sandbox="allow-same-origin" srcdoc="%board%" title="The last board that this browser saw, not the present one"></iframe></section>
<script nonce="%nonce%">(${followDesk})()</script></body>
</html>
`;
