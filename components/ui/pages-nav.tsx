import { ReviewCount } from "../review/review-count";
import { Arrow } from "./arrow";
import { NavLink } from "./nav-link";
import { MORE_PAGES, PAGES, REVIEW } from "./pages";

type Props = { toReview: number | undefined };

/** Links to every page. “More” is marked as current only for what the row beside it does not show. */
export const PagesNav = ({ toReview }: Props) => (
  <nav
    aria-label="Pages"
    className="order-last flex w-full items-baseline gap-x-3 sm:order-none sm:w-auto sm:grow sm:gap-x-5 xl:gap-x-4 2xl:gap-x-5"
  >
    <ul className="flex flex-wrap gap-x-3 sm:gap-x-5 xl:gap-x-4 2xl:gap-x-5">
      {PAGES.map(({ href, name, yields }) => (
        <li className={yields ? "hidden sm:block" : undefined} key={href}>
          <PageLink href={href} name={name} toReview={toReview} />
        </li>
      ))}
    </ul>
    <details className="group relative">
      <summary className="list-none whitespace-nowrap py-1.5 text-ink-2 hover:text-ink-1 max-sm:group-has-[[aria-current]]:font-semibold max-sm:group-has-[[aria-current]]:text-ink-1 sm:group-has-[.more_[aria-current]]:font-semibold sm:group-has-[.more_[aria-current]]:text-ink-1">
        <span>More</span>{" "}
        <span className="text-[10px]">
          <Arrow points="down" />
        </span>
      </summary>
      <ul className="card absolute right-0 z-40 min-w-44 px-4 py-2 shadow-lg sm:left-0 sm:right-auto">
        {[...PAGES.filter(({ yields }) => yields), ...MORE_PAGES].map(({ href, name, yields }) => (
          <li className={yields ? "sm:hidden" : "more"} key={href}>
            <PageLink href={href} name={name} toReview={toReview} />
          </li>
        ))}
      </ul>
    </details>
  </nav>
);

/** A link to a page; that of the review says how much waits there. */
const PageLink = ({ href, name, toReview }: Props & { href: string; name: string }) => (
  <NavLink href={href} name={name}>
    {href === REVIEW.href && toReview !== undefined && <ReviewCount first={toReview} />}
  </NavLink>
);
