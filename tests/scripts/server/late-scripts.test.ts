import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { withLateScripts } from "@/scripts/server/late-scripts";

const NONCE = "bm9uY2U=";
const PAGE = [
  '<!DOCTYPE html><html><head><link rel="preload" as="script" fetchPriority="low" href="/c.js"/>',
  `<script src="/a.js?x=1&amp;y=2" async="" nonce="${NONCE}"></script>`,
  `<script nonce="${NONCE}">earlyKeys=[]</script>`,
  `<script src="/old.js" noModule="" nonce="${NONCE}"></script>`,
  `</head><body><p>&lt;script src="/typed.js"&gt;&lt;/script&gt;</p>`,
  `<script src="/c.js" nonce="${NONCE}" async=""></script></body></html>`,
].join("");

/** Runs what the page asks for its scripts with, in a page that is shown or not; frames and timers come when told. */
function asked({ isHidden }: { isHidden: boolean }) {
  const [, script = ""] = /nonce="bm9uY2U=">(\(ask.*?)<\/script>/.exec(withLateScripts(PAGE, NONCE)) ?? [];
  const appended: { src: string; async: boolean }[] = [];
  const frames: (() => void)[] = [];
  const timers: (() => void)[] = [];
  runInNewContext(script, {
    document: {
      hidden: isHidden,
      createElement: () => ({}),
      head: { append: (element: { src: string; async: boolean }) => appended.push(element) },
    },
    requestAnimationFrame: (frame: () => void) => frames.push(frame),
    setTimeout: (timer: () => void) => timers.push(timer),
  });
  return { appended, frames, timers };
}

test("a kept page names no script in a tag, and leaves its own, those of old browsers and typed text alone", () => {
  const page = withLateScripts(PAGE, NONCE);
  expect(page.match(/<script src="[^"]*"[^>]*>/g)).toEqual([
    `<script src="/old.js" noModule="" nonce="${NONCE}">`,
  ]);
  expect(page).not.toContain("preload");
  expect(page).toContain("earlyKeys=[]");
  expect(page).toMatch(/\["\/a\.js.*<\/script><\/body><\/html>$/);
  expect(page).toContain('&lt;script src="/typed.js"&gt;');
});

test("it asks for them in their order once all of it is drawn, each in a turn of its own", () => {
  const { appended, frames, timers } = asked({ isHidden: false });
  frames.forEach((frame) => void frame());
  expect(appended).toEqual([]);
  timers.shift()?.();
  expect(appended).toEqual([]);
  timers.shift()?.();
  expect(appended).toEqual([{ src: "/a.js?x=1&y=2", async: true }]);
  timers.shift()?.();
  expect(appended.at(-1)).toEqual({ src: "/c.js", async: true });
});

test("a page that is opened out of sight waits for no frame", () => {
  const { appended, timers } = asked({ isHidden: true });
  timers.forEach((timer) => void timer());
  expect(appended).toHaveLength(2);
});

test("a page without scripts stays as it is", () => {
  expect(withLateScripts("<head></head><p>Refused.</p>", NONCE)).toBe("<head></head><p>Refused.</p>");
});
