import Link from "next/link";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import type { OverdueIndicator } from "@/domain/board/overdue";
import type { Instant } from "@/domain/time/time";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelBadge } from "../ui/level-badge";

/** Indicators whose level may no longer hold. */
export function OverdueList({ overdue, now }: { overdue: OverdueIndicator[]; now: Instant }) {
  if (overdue.length === 0) return <p className="text-ink-2">Every indicator is within its review time.</p>;
  return (
    <ul className="divide-y divide-line">
      {overdue.map(({ id, name, categoryName, level, freshness }) => (
        <li
          className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 sm:grid sm:grid-cols-[1fr_8.5rem_12rem]"
          key={id}
        >
          <span className="w-full min-w-0">
            <Link
              className="font-semibold hover:underline"
              href={`/indicators/${encodeURIComponent(id)}`}
              prefetch={false}
            >
              {name}
            </Link>{" "}
            <span className="text-ink-2">{categoryName}</span>
          </span>
          <LevelBadge level={level} />
          <span className="inline-flex items-center gap-1.5">
            <FreshnessMark state={freshness.state} />
            {freshnessWordsOf(freshness, now)}
          </span>
        </li>
      ))}
    </ul>
  );
}
