import type { BoardCategory } from "@/domain/board/board-category";
import { tileLayoutOf } from "@/domain/board/board-density";
import type { Instant } from "@/domain/time/time";
import { SetLevelLink } from "../set-level/set-level-link";
import { Tile } from "./tile";

/** As many columns on each screen as the layout says; a tile alone is not wider than it needs. */
const COLUMNS =
  "grid-cols-[repeat(var(--phone),minmax(0,30rem))] sm:grid-cols-[repeat(var(--tablet),minmax(0,30rem))] lg:grid-cols-[repeat(var(--desk),minmax(0,30rem))] xl:grid-cols-[repeat(var(--wide),minmax(0,30rem))] min-[1920px]:grid-cols-[repeat(var(--wall),minmax(0,30rem))] print:grid-cols-3";

/** A tile for each category, denser the more there are. */
export function CategoryTiles({ categories, now }: { categories: BoardCategory[]; now: Instant }) {
  const { density, columns } = tileLayoutOf(categories.length);
  return (
    <ul
      aria-label="Categories"
      className={`grid gap-3 ${COLUMNS}`}
      data-density={density}
      style={Object.fromEntries(columns.map(([screen, count]) => [`--${screen}`, count]))}
    >
      {categories.map((category) => (
        <li className="group/tile relative min-w-0" key={category.id}>
          <Tile category={category} density={density} now={now} />
          <SetLevelLink
            categoryId={category.id}
            className={`button absolute bottom-1.5 right-1.5 min-h-7 px-2 py-0 text-xs focus:opacity-100 group-focus-within/tile:opacity-100 group-hover/tile:opacity-100 print:hidden [@media(hover:hover)]:opacity-0 ${density === "full" ? "" : "[@media(hover:none)]:hidden"}`}
            name={category.name}
          />
        </li>
      ))}
    </ul>
  );
}
