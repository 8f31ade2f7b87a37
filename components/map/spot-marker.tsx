import { categoryLookOf } from "@/domain/look/marks";
import type { MapSpot } from "@/domain/map/map";
import { spotWidthOf } from "@/domain/map/map-spots";
import { CategoryMark } from "../ui/category-mark";

/** The place of a category on the board, by its id; -1 where it has none. */
export type PlaceOf = (categoryId: string) => number;

/**
 * One incident as the mark of its category, an outline where the accuracy of its position is unknown; several as a number
 * in a ring of their categories' shares. What is known only to a country or a sea has a dashed edge.
 */
export function SpotShape({
  spot,
  placeOf,
}: {
  spot: Pick<MapSpot, "count" | "isWide" | "positionPrecision" | "shares">;
  placeOf: PlaceOf;
}) {
  const { count, isWide, positionPrecision, shares } = spot;
  const width = spotWidthOf(spot);
  const [first] = shares;
  const place = first ? placeOf(first.categoryId) : -1;
  if (count === 1 && !isWide)
    return <CategoryMark isOpen={positionPrecision === null} place={place} size={width - 3} />;
  if (isWide)
    return (
      <span
        className="flex items-center justify-center gap-0.5 rounded-full border-2 border-dashed border-ink-1 bg-card/80 text-[11px] font-semibold leading-none text-ink-1"
        style={{ width, height: width }}
      >
        {count === 1 ? <CategoryMark place={place} size={11} /> : shortCountOf(count)}
      </span>
    );
  return (
    <span
      className="relative flex items-center justify-center rounded-full border border-card"
      style={{ width, height: width, background: ringOf(shares, count, placeOf) }}
    >
      <span className="absolute inset-[3.5px] flex items-center justify-center rounded-full bg-card text-[11px] font-semibold leading-none text-ink-1">
        {shortCountOf(count)}
      </span>
      {shares.length === 1 && (
        <span className="absolute -top-[7px] leading-none">
          <CategoryMark place={place} size={9} />
        </span>
      )}
    </span>
  );
}

/** The shares of the categories around a count, the greatest first, clockwise from the top. */
function ringOf(shares: MapSpot["shares"], count: number, placeOf: PlaceOf): string {
  let begin = 0;
  const parts = shares.map((share) => {
    const end = begin + (share.count / count) * 100;
    const part = `rgb(var(--${categoryLookOf(placeOf(share.categoryId)).colour})) ${begin}% ${end}%`;
    begin = end;
    return part;
  });
  return `conic-gradient(${parts.join(", ")})`;
}

/** A count in at most four characters. */
const shortCountOf = (count: number): string =>
  count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`;
