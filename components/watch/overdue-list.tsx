import type { FreshnessState } from "@/domain/assessment/freshness";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { type OverdueIndicator, overdueNoteOf } from "@/domain/board/overdue";
import type { Instant } from "@/domain/time/time";
import { SetLevelLink } from "../set-level/set-level-link";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

type Props = {
  overdue: OverdueIndicator[];
  now: Instant;
  /** How many are in sight at first; all where it is left out. */
  most?: number;
  /** How many indicators are in each state of freshness. */
  counts: Readonly<Record<FreshnessState, number>>;
};

/** Indicators whose level may no longer hold, and how many were never assessed. */
export function OverdueList({ overdue, most = overdue.length, now, counts }: Props) {
  const note = overdueNoteOf(counts);
  const [first, others] = [overdue.slice(0, most), overdue.slice(most)];
  return (
    <>
      {first.length > 0 && <Rows now={now} overdue={first} />}
      {others.length > 0 && (
        <details className="border-t border-line">
          <summary className="py-2 text-accent">Show {others.length.toLocaleString("en")} more</summary>
          <Rows now={now} overdue={others} />
        </details>
      )}
      {note && <p className="text-ink-2">{note}</p>}
    </>
  );
}

function Rows({ overdue, now }: Pick<Props, "overdue" | "now">) {
  return (
    <ul className="divide-y divide-line">
      {overdue.map(({ id, name, categoryName, level, freshness }) => (
        <li
          className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 sm:grid sm:grid-cols-[1fr_8rem_13rem_auto] sm:gap-x-3"
          key={id}
        >
          <span className="w-full min-w-0 [overflow-wrap:anywhere]">
            <Link className="font-semibold hover:underline" href={`/indicators/${encodeURIComponent(id)}`}>
              <Typed>{name}</Typed>
            </Link>{" "}
            <span className="inline-block max-w-full text-ink-2">
              <Typed>{categoryName}</Typed>
            </span>
          </span>
          <LevelBadge level={level} />
          <span className="inline-flex items-center gap-1.5">
            <FreshnessMark state={freshness.state} />
            {freshnessWordsOf(freshness, now)}
          </span>
          <SetLevelLink indicatorId={id} name={name} />
        </li>
      ))}
    </ul>
  );
}
