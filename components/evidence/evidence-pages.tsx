import { TimeLink } from "../time/time-link";

/** The two lists of evidence, and in which one the reader is. */
export const EvidencePages = ({ here }: { here: "/reports" | "/sources" }) => (
  <nav aria-label="Evidence" className="no-print">
    <ul className="flex gap-5">
      {(
        [
          ["/reports", "Reports"],
          ["/sources", "Sources"],
        ] as const
      ).map(([href, name]) => (
        <li key={href}>
          <TimeLink
            aria-current={href === here ? "page" : undefined}
            className="inline-block border-b-2 border-transparent py-1 text-ink-2 hover:text-ink-1 aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink-1"
            href={href}
          >
            {name}
          </TimeLink>
        </li>
      ))}
    </ul>
  </nav>
);
