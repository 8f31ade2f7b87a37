"use client";

import { useEffect } from "react";
import { onQueriesChange } from "./live-queries";
import { silenceOf } from "./staleness";

/** Where the browser keeps the last board that it saw, and when; only the page of a desk that does not answer reads it. */
const CACHE = "watchfloor-last-board";
const BOARD = "/last-board";
const SEEN = "/last-board/seen";

/** The board is copied once it has stood still for so long. */
const STILL_MS = 2_000;
/** How often it is noted that it still holds. */
const NOTE_MS = 10_000;

/** What is of no use in a picture of the board. */
const LEFT_OUT = "script, noscript, template, dialog, form, iframe, [role=status], [popover]";

/** Keeps a copy of the board as it is seen, where the browser has a page to show it on (page-chores.tsx). */
export function useLastBoard(isLost: boolean): void {
  useEffect(() => {
    if (isLost || location.pathname !== "/" || !("caches" in window)) return;
    let copying: ReturnType<typeof setTimeout>;
    const copySoon = () => {
      clearTimeout(copying);
      copying = setTimeout(() => void copy().catch(() => undefined), STILL_MS);
    };
    const noting = setInterval(() => void noteSeen().catch(() => undefined), NOTE_MS);
    const stop = onQueriesChange(copySoon);
    copySoon();
    return () => {
      clearTimeout(copying);
      clearInterval(noting);
      stop();
    };
  }, [isLost]);
}

/** Forgets the board of another desk, which was served at this address before. */
export async function forgetOtherBoard(): Promise<void> {
  const cache = await caches.open(CACHE);
  const board = await (await cache.match(BOARD))?.text();
  const { desk } = document.documentElement.dataset;
  if (board !== undefined && !board.includes(` data-desk="${desk}"`)) await caches.delete(CACHE);
}

async function noteSeen(): Promise<void> {
  if (document.visibilityState === "hidden") return;
  const cache = await caches.open(CACHE);
  await cache.put(SEEN, new Response(String(Date.now() - silenceOf(Date.now()))));
}

async function copy(): Promise<void> {
  const main = document.querySelector("main")?.cloneNode(true);
  if (!(main instanceof HTMLElement)) return;
  for (const part of main.querySelectorAll(LEFT_OUT)) part.remove();
  for (const link of main.querySelectorAll("a")) link.removeAttribute("href");
  for (const control of main.querySelectorAll("button, input, select, summary"))
    control.setAttribute("inert", "");
  for (const picture of main.querySelectorAll("image, img")) await carry(picture);
  const styles = [...document.querySelectorAll("style")].map((style) => style.outerHTML);
  const root = document.documentElement.cloneNode(false);
  if (!(root instanceof HTMLElement)) return;
  root.dataset.contact = "old";
  root.style.setProperty("--contact-age", '"old"');
  const page = `<!doctype html>${root.outerHTML.replace(
    /<\/html>$/,
    () =>
      `<head><meta charset="utf-8">${styles.join("")}</head><body class="flex min-h-screen flex-col">${main.outerHTML}</body></html>`,
  )}`;
  const cache = await caches.open(CACHE);
  await cache.put(BOARD, new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } }));
  await noteSeen();
}

/** Puts a picture of the desk into the page itself: without the desk it could not be loaded. */
async function carry(picture: Element): Promise<void> {
  const name = picture.hasAttribute("src") ? "src" : "href";
  const address = picture.getAttribute(name) ?? "";
  if (!address.startsWith("/")) return;
  const answer = await fetch(address, { cache: "force-cache" }).catch(() => undefined);
  if (!answer?.ok) return picture.remove();
  const text = await answer.text();
  picture.setAttribute(name, `data:${answer.headers.get("content-type")},${encodeURIComponent(text)}`);
}
