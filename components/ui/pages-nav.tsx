import { NavLink } from "./nav-link";
import { MORE_PAGES, PAGES } from "./pages";

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
        {MORE_PAGES.map((page) => (
          <li key={page.href}>
            <NavLink {...page} />
          </li>
        ))}
      </ul>
    </details>
  </nav>
);
