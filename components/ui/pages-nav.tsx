import { NavLink } from "./nav-link";

/** The pages of the desk: those that a watch goes to all the time, and those behind “More”. */
const PAGES = [
  { href: "/", name: "Board" },
  { href: "/incidents", name: "Incidents" },
  { href: "/reports", name: "Evidence", also: "/sources" },
  { href: "/map", name: "Map" },
  { href: "/watch", name: "Watch" },
  { href: "/snapshot", name: "Snapshot" },
];
const MORE = [
  { href: "/log", name: "Log" },
  { href: "/changes", name: "What changed" },
  { href: "/hindsight", name: "Hindsight" },
  { href: "/replay", name: "Replay" },
  { href: "/categories", name: "Categories" },
  { href: "/help", name: "Help" },
];

/** The way to every page. */
export const PagesNav = () => (
  <nav
    aria-label="Pages"
    className="order-last flex w-full items-baseline gap-x-4 sm:order-none sm:w-auto sm:grow sm:gap-x-5"
  >
    <ul className="flex flex-wrap gap-x-4 sm:gap-x-5">
      {PAGES.map((page) => (
        <li key={page.href}>
          <NavLink {...page} />
        </li>
      ))}
    </ul>
    <details className="relative">
      <summary className="whitespace-nowrap py-1.5 text-ink-2 hover:text-ink-1">More</summary>
      <ul className="card absolute right-0 z-40 min-w-44 px-4 py-2 shadow-lg sm:left-0 sm:right-auto">
        {MORE.map((page) => (
          <li key={page.href}>
            <NavLink {...page} />
          </li>
        ))}
      </ul>
    </details>
  </nav>
);
