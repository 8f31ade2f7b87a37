import type { BoardCategory } from "@/domain/board/board-category";
import { tileLayoutOf } from "@/domain/board/board-density";
import type { Instant } from "@/domain/time/time";
import { Tile } from "./tile";

/** A tile for each category, denser the more there are. */
export function CategoryTiles({ categories, now }: { categories: BoardCategory[]; now: Instant }) {
  const { density, columns } = tileLayoutOf(categories.length);
  return (
    <ul
      aria-label="Categories"
      className="tiles"
      data-density={density}
      style={Object.fromEntries(columns.map(([screen, count]) => [`--columns-${screen}`, count]))}
    >
      {categories.map((category) => (
        <li className="min-w-0" key={category.id}>
          <Tile category={category} density={density} now={now} />
        </li>
      ))}
    </ul>
  );
}
