import { Fragment } from "react";
import { isStale } from "@/domain/assessment/freshness";
import type { BoardCategory } from "@/domain/board/board-category";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { weekWordsOf } from "@/domain/tempo/tempo-words";
import { withInstants } from "@/domain/time/as-of";
import type { Instants } from "@/domain/time/time";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";

type TileOf = readonly [category: BoardCategory | null, at: Instants];

/** `other` is what it is compared with: in what they differ stands out. */
type Props = { category: BoardCategory | null; at: Instants; label: string; other?: TileOf };

/** Whether two tiles differ; when they do not, one of them is enough. */
export const isTileOther = (first: TileOf, second: TileOf): boolean =>
  JSON.stringify(tileWordsOf(...first)) !== JSON.stringify(tileWordsOf(...second));

const tileWordsOf = (...[category, { effectiveAt }]: TileOf) =>
  category && {
    level: category.level,
    state: category.freshness.state,
    freshness: freshnessWordsOf(category.freshness, effectiveAt),
    heldBy: heldByWordsOf(category),
    incidents: weekWordsOf(category.incidents),
    confidence: category.confidence ?? "",
  };

const heldByWordsOf = ({ indicators, explanation }: BoardCategory): string =>
  indicators
    .filter(({ id }) => explanation.driverIds.includes(id))
    .map(({ name }) => name)
    .join(" · ") || explanation.sentence;

/** A category in short: level, drivers, freshness and incidents of 7 days, as known at a time. */
export function CompactTile({ category, at, label, other }: Props) {
  if (!category)
    return (
      <div className="rounded-md border border-dashed border-line p-3">
        <p className="text-[13.5px] text-ink-2">{label}</p>
        <p>Not on this board.</p>
      </div>
    );
  const words = tileWordsOf(category, at);
  const others = other && tileWordsOf(...other);
  const lookOf = (part: keyof NonNullable<typeof words>) =>
    words && others && words[part] !== others[part] ? "font-semibold text-ink-1" : "text-ink-2";
  return (
    <Link
      className={`block rounded-md border p-3 hover:border-ink-3 ${other ? "border-ink-3" : "border-line"} ${isStale(category.freshness.state) ? "hatched" : ""}`}
      href={withInstants(`/categories/${encodeURIComponent(category.id)}`, at)}
    >
      <span className="flex flex-wrap justify-between gap-x-3 text-[13.5px] text-ink-2">
        <span>{label}</span>
        <span className={`flex items-center gap-1.5 ${lookOf("freshness")}`}>
          <FreshnessMark state={category.freshness.state} />
          {words?.freshness}
        </span>
      </span>
      <span className="mt-1 block">
        <LevelBadge level={category.level} />
      </span>
      <span className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-[13.5px] leading-5">
        {(
          [
            ["Held by", "heldBy"],
            ["Incidents", "incidents"],
            ["Confidence", "confidence"],
          ] as const
        ).map(([name, part]) => (
          <Fragment key={part}>
            <span className="text-ink-2">{name}</span>{" "}
            <span className={lookOf(part)}>{words?.[part] || "none"}</span>
          </Fragment>
        ))}
      </span>
    </Link>
  );
}
