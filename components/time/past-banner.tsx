import { isOneMoment, sinceHref, withInstants } from "@/domain/time/as-of";
import { type Instants, spanOf, type Instant as UtcInstant } from "@/domain/time/time";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";

type Props = { at: Instants; now: UtcInstant; present: string };

/** Says above everything else that the page shows the past, which one, and how to leave it. */
export function PastBanner({ at, now, present }: Props) {
  return (
    <section
      aria-label="This is the past"
      className="past-banner z-20 flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 leading-6 sm:sticky sm:top-0 sm:px-6 print:static"
    >
      <p className="flex items-center gap-2 text-base font-bold uppercase tracking-wider" data-notice>
        <Rewind />
        Past
      </p>
      <p className="min-w-60 flex-1">
        The world at{" "}
        <b>
          <Instant at={at.effectiveAt} />
        </b>
        , as known at{" "}
        <b>
          <Instant at={at.knownAt} />
        </b>
        . {isOneMoment(at) && <>{spanOf(now - at.knownAt)} ago. </>}
        <span className="whitespace-nowrap">Not live; forms are closed.</span>
      </p>
      <ul className="no-print flex flex-wrap items-center gap-x-4 gap-y-1">
        <li>
          <Link className="underline" href={withInstants("/", at)}>
            Board then
          </Link>
        </li>
        <li>
          <Link className="underline" href={withInstants("/snapshot", at)}>
            Snapshot of it
          </Link>
        </li>
        <li>
          <Link className="underline" href={withInstants("/hindsight", at)}>
            Hindsight
          </Link>
        </li>
        <li>
          <Link className="underline" href={sinceHref(at)}>
            What changed since
          </Link>
        </li>
        <li>
          <Link className="inline-block rounded-md border border-current px-3 font-semibold" href={present}>
            Back to now
          </Link>
        </li>
      </ul>
    </section>
  );
}

const Rewind = () => (
  <svg
    aria-hidden="true"
    fill="none"
    height="18"
    stroke="currentColor"
    strokeWidth="2"
    viewBox="0 0 20 20"
    width="18"
  >
    <path d="M3.5 4.5v4h4M3.8 8.3A7 7 0 1 1 3 11.5M10 6.5v4l2.8 1.8" />
  </svg>
);
