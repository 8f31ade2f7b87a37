/** A page of the desk as the head of every page names it; `also` is another address that belongs to it. */
export type NamedPage = { href: string; name: string; also?: string };

/** Those that a watch goes to all the time. */
export const PAGES: readonly NamedPage[] = [
  { href: "/", name: "Board" },
  { href: "/incidents", name: "Incidents" },
  { href: "/reports", name: "Evidence", also: "/sources" },
  { href: "/map", name: "Map" },
  { href: "/watch", name: "Watch" },
  { href: "/snapshot", name: "Snapshot" },
];

/** Those behind “More”. */
export const MORE_PAGES: readonly NamedPage[] = [
  { href: "/search", name: "Search" },
  { href: "/log", name: "Log" },
  { href: "/changes", name: "What changed" },
  { href: "/hindsight", name: "Hindsight" },
  { href: "/replay", name: "Replay" },
  { href: "/categories", name: "Categories" },
  { href: "/help", name: "Help" },
];
