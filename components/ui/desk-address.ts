/** Where the addresses of this desk begin: of the desk of an exercise below those of the live one; empty for the live one. */
export const deskBase = (): string =>
  typeof document === "undefined"
    ? (process.env.WATCHFLOOR_BASE ?? "")
    : (document.documentElement.dataset.base ?? "");

/** In a browser, the desk that drew the page: its id and where it is, because several may be served at one address in turn. */
export const deskHere = (): string => `${document.documentElement.dataset.desk ?? ""}${deskBase()}`;

/** A path of the desk, such as `/watch`, as its address. What is no path stays as it is. */
export function atDesk(href: string): string {
  const base = deskBase();
  if (base === "" || !href.startsWith("/")) return href;
  return base + (/^\/(?=$|[?#])/.test(href) ? href.slice(1) : href);
}

/** What a page asks the desk itself, at once: no cache on the way has an answer to it (scripts/server/asked-now.js). */
export const askedNow = (path: string): string => `${atDesk(path)}${path.includes("?") ? "&" : "?"}now`;

/** The page of the live desk on which an exercise is compared with it; null on every other desk. */
export const comparisonHref = (): string | null => deskBase().replace(/\/desk$/, "") || null;

/** A path in the address bar as the desk calls it. */
export function pathOnDesk(pathname: string): string {
  const base = deskBase();
  return base !== "" && pathname.startsWith(base) ? pathname.slice(base.length) || "/" : pathname;
}
