/** A page of the desk as the head of every page names it; one that `yields` is behind “More” on a phone. */
type NamedPage = { href: string; name: string; yields?: boolean };

/** Where everything stands that waits for a review; how much that is stands beside its name. */
export const REVIEW: NamedPage = { href: "/review", name: "Review" };

/** Those that a watch goes to all the time. */
export const PAGES: readonly NamedPage[] = [
  { href: "/", name: "Board" },
  REVIEW,
  { href: "/incidents", name: "Incidents" },
  { href: "/map", name: "Map" },
  { href: "/reports", name: "Evidence", yields: true },
  { href: "/watch", name: "Watch" },
  { href: "/snapshot", name: "Snapshot", yields: true },
];

/** Those behind “More”: looking for and back, then practice, then what the desk is made of. */
export const MORE_PAGES: readonly NamedPage[] = [
  { href: "/search", name: "Search" },
  { href: "/changes", name: "What changed" },
  { href: "/hindsight", name: "Hindsight" },
  { href: "/log", name: "Log" },
  { href: "/replay", name: "Replay" },
  { href: "/exercises", name: "Exercises" },
  { href: "/import", name: "Import" },
  { href: "/categories", name: "Categories" },
  { href: "/indicators", name: "Indicators" },
  { href: "/sources", name: "Sources" },
  { href: "/status", name: "Status" },
  { href: "/help", name: "Help" },
];
