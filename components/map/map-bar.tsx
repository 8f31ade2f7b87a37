import { useRef } from "react";
import type { WorldMap } from "@/domain/map/map";
import { MAP_REGIONS, type MapWindow, windowTextOf } from "@/domain/map/map-window";
import { CHART_RANGES } from "@/domain/time/range";
import { CategoryMark } from "../ui/category-mark";
import { Chip, ChipMenu } from "./map-chips";
import { placesIn } from "./map-figure";
import type { MapMover } from "./map-stage";
import type { MapQuery } from "./map-words";

type Props = {
  map: WorldMap;
  categories: readonly { id: string; name: string }[];
  view: MapQuery;
  to: (changes: Partial<MapQuery>) => string;
  /** Moves the map where that takes no new page. */
  mover: React.RefObject<MapMover | null>;
};

/** With more categories than this, they are chosen in a menu. */
const MOST_CHIPS = 8;

/** What the map is narrowed to, in a line: the marks of the categories are explained where they are chosen. */
export function MapBar({ map, categories, view, to, mover }: Props) {
  const placeOf = placesIn(map);
  const menu = useRef<HTMLDetailsElement>(null);
  const regions = [{ name: "Everything", window: null }, ...MAP_REGIONS];
  const isShown = (window: MapWindow | null) =>
    view.window === null || window === null
      ? view.window === window
      : windowTextOf(window) === windowTextOf(view.window);
  const chips = [
    <Chip href={to({ categoryId: "" })} isCurrent={view.categoryId === ""} key="">
      All categories
    </Chip>,
    ...categories.map(({ id, name }) => (
      <Chip href={to({ categoryId: id })} isCurrent={view.categoryId === id} key={id}>
        <CategoryMark place={placeOf(id)} />
        <span className="max-w-44 truncate">{name}</span>
      </Chip>
    )),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <h1 className="text-[19px] font-semibold leading-7">Map</h1>
      {categories.length > MOST_CHIPS ? (
        <ChipMenu
          label="Categories"
          name="Category"
          value={categories.find(({ id }) => id === view.categoryId)?.name ?? "All categories"}
        >
          {chips}
        </ChipMenu>
      ) : (
        <ul aria-label="Category" className="flex min-w-0 flex-wrap gap-0.5 py-0.5">
          {chips}
        </ul>
      )}
      <div className="flex items-center gap-1 text-ink-2 lg:ml-auto">
        <span id="map-range">Days</span>
        <ul aria-labelledby="map-range" className="flex gap-0.5">
          {CHART_RANGES.map((days) => (
            <Chip href={to({ days })} isCurrent={view.days === days} key={days}>
              {days === "all" ? "All" : days}
            </Chip>
          ))}
        </ul>
      </div>
      <ChipMenu
        isAtEnd
        label="Part of the world"
        name="Region"
        ref={menu}
        value={regions.find(({ window }) => isShown(window))?.name ?? "This view"}
      >
        {regions.map(({ name, window }) => (
          <Chip
            href={to({ window })}
            isCurrent={isShown(window)}
            key={name}
            onClick={(event) => {
              if (!window || !mover.current || event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              mover.current.show(window);
              menu.current?.removeAttribute("open");
            }}
          >
            {name}
          </Chip>
        ))}
      </ChipMenu>
    </div>
  );
}
