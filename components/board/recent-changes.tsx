"use client";
import type { Change } from "@/domain/log/log-entry";
import { momentOf, sinceHref, withInstants } from "@/domain/time/as-of";
import { type Instants, spanOf, type Instant as UtcInstant } from "@/domain/time/time";
import { Sentence } from "../changes/sentence";
import { useAsOf } from "../time/as-of-context";
import { Instant } from "../ui/instant";
import { LevelMark } from "../ui/level-shape";
import { Link } from "../ui/link";
import { PlainCard } from "../ui/plain-card";
import { ScrollRegion } from "../ui/scroll-region";

/** What changed, newest first; what this browser has not seen yet is marked. */
export function RecentChanges({
  changes,
  lastLook,
  now,
}: {
  changes: Change[];
  lastLook: UtcInstant | null;
  now: UtcInstant;
}) {
  const at = useAsOf();
  const newCount = lastLook === null ? 0 : changes.filter((each) => each.recordedAt > lastLook).length;
  return (
    <PlainCard aria-labelledby="changes" className="flex min-h-72 flex-col px-4 py-3">
      {/* What only this browser knows comes once its scripts run: it may move nothing. */}
      <div className="flex items-baseline justify-between gap-3 whitespace-nowrap">
        <h2 className="text-[15px] font-semibold" id="changes">
          {at ? "What changed up to then" : headOf(lastLook, newCount)}
        </h2>
        {lastLook !== null && (
          <p className="min-w-0 truncate text-xs text-ink-2">
            <Instant at={lastLook} words={`${spanOf(now - lastLook)} ago`} />
          </p>
        )}
      </div>
      {changes.length === 0 && (
        <p className="mt-3 text-ink-2">
          Nothing was recorded {at ? "by then" : "yet. Open a category and set a level"}.
        </p>
      )}
      <ScrollRegion className="mt-1 min-h-0 grow xl:basis-0" label="Changes">
        <ol className="divide-y divide-line max-sm:[&>li:nth-child(n+9)]:hidden">
          {changes.map((change) => (
            <ChangeRow
              change={change}
              isNew={lastLook !== null && change.recordedAt > lastLook}
              key={change.seq}
            />
          ))}
        </ol>
      </ScrollRegion>
      <p className="no-print mt-2 flex flex-wrap gap-x-4">
        <Link className="link" href={changesHref(at, lastLook)}>
          {at ? "What changed since then" : "What changed, in full"}
        </Link>
        <Link className="link" href={at ? withInstants("/hindsight", at) : "/hindsight"}>
          Hindsight
        </Link>
      </p>
    </PlainCard>
  );
}

/** The comparison with the present that a reader of this list is likely to want. */
function changesHref(at: Instants | null, lastLook: UtcInstant | null): string {
  if (at) return sinceHref(at);
  return lastLook === null ? "/changes" : sinceHref(momentOf(lastLook));
}

const headOf = (lastLook: UtcInstant | null, newCount: number): string =>
  lastLook === null ? "What changed recently" : `Since your last visit: ${newCount} new`;

function ChangeRow({ change, isNew }: { change: Change; isNew: boolean }) {
  const { recordedAt, recordedBy } = change;
  return (
    <li
      className="relative grid grid-cols-[18px_58px_1fr] gap-x-2 py-2 pl-2.5 leading-[18px] print:py-1 print:text-xs"
      title={`Recorded by ${recordedBy}`}
    >
      {isNew && (
        <span className="absolute left-0 top-3.5 size-1.5 rounded-full bg-accent">
          <span className="sr-only">new</span>
        </span>
      )}
      <LevelMark level={change.level} />
      <span className="text-xs leading-[18px] text-ink-2">
        <Instant at={recordedAt} short />
      </span>
      <span className="line-clamp-3 min-w-0 [overflow-wrap:anywhere]">
        <Sentence {...change} />
      </span>
    </li>
  );
}
