import { BRAND_MARK } from "@/domain/look/brand-mark";
import type { Instant } from "@/domain/time/time";
import { Clock } from "./clock";
import { ClockFace } from "./clock-face";
import { Link } from "./link";
import { PagesNav } from "./pages-nav";
import { SearchBox } from "./search-box";
import { Typed } from "./typed";

type Props = {
  now: Instant;
  timeZone: string | null;
  onWatch: string;
  /** How many indicators wait for a review; undefined when that is not known. */
  toReview: number | undefined;
};

/** The head of every page: where to go, what time it is on the desk, and who is on watch. */
export function Header({ now, timeZone, onWatch, toReview }: Props) {
  return (
    <header className="no-print border-b border-line bg-card" id="desk-head">
      <a
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:bg-card focus:p-2"
        href="#content"
      >
        Skip to content
      </a>
      <div className="mx-auto flex min-h-12 max-w-[var(--frame)] flex-wrap items-center gap-x-2 gap-y-1 px-4 py-1.5 sm:gap-x-6 sm:px-6 xl:gap-x-5 2xl:gap-x-6">
        <Link className="flex items-center gap-1.5 py-1 sm:gap-2.5 text-[15px] font-semibold" href="/">
          <svg aria-hidden="true" className="text-level-3" height="14" viewBox="0 0 20 20" width="14">
            <path d={BRAND_MARK} fill="currentColor" />
          </svg>
          Watchfloor
        </Link>
        <PagesNav toReview={toReview} />
        <div className="ml-auto flex min-w-0 items-baseline gap-1.5 sm:gap-5 xl:gap-4 2xl:gap-5">
          <SearchBox />
          <Clock now={now} timeZone={timeZone}>
            <ClockFace at={now} timeZone={timeZone} />
          </Clock>
          {onWatch ? (
            <Link className="truncate py-1 hover:underline xl:max-w-44 2xl:max-w-72" href="/watch#browser">
              <span className="sr-only text-ink-2 sm:not-sr-only sm:whitespace-nowrap">On watch: </span>
              <Typed>{onWatch}</Typed>
            </Link>
          ) : (
            <Link className="button whitespace-nowrap px-1.5 sm:px-3" href="/watch#start">
              Start watch
            </Link>
          )}
        </div>
      </div>
    </header>
  );
}
