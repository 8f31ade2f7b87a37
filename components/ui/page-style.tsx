"use client";

const ID = "page-style";

/**
 * The style sheet of every page, in its HTML. The server has its text (scripts/server/page-style.js) and the browser
 * takes it from there, so that nothing carries it twice.
 */
export const PageStyle = () => <style id={ID}>{sheet()}</style>;

const sheet = () =>
  typeof document === "undefined"
    ? globalThis.watchfloor?.pageStyle?.sheet
    : document.getElementById(ID)?.textContent;
