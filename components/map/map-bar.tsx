import { useRef } from "react";
import type { WorldMap } from "@/domain/map/map";
import { MAP_REGIONS, type MapWindow, windowTextOf } from "@/domain/map/map-window";
import { CHART_RANGES } from "@/domain/time/range";
import { CategoryMark } from "../ui/category-mark";
import { atDesk } from "../ui/desk-address";
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

/** What the map is narrowed to, in a line: the marks of the categories are explained where they are chosen. */
export function MapBar({ map, categories, view, to, mover }: Props) {
  const placeOf = placesIn(map);
  const menu = useRef<HTMLDetailsElement>(null);
  const regions = [{ name: "Everything", window: null }, ...MAP_REGIONS];
  const isShown = (window: MapWindow | null) =>
    view.window === null || window === null
      ? view.window === window
      : windowTextOf(window) === windowTextOf(view.window);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <h1 className="text-[19px] font-semibold leading-7">Map</h1>
      <ul aria-label="Category" className="flex min-w-0 gap-0.5 overflow-x-auto py-0.5">
        <Chip href={to({ categoryId: "" })} isCurrent={view.categoryId === ""}>
          All categories
        </Chip>
        {categories.map(({ id, name }) => (
          <Chip href={to({ categoryId: id })} isCurrent={view.categoryId === id} key={id}>
            <CategoryMark place={placeOf(id)} />
            <span className="max-w-44 truncate">{name}</span>
          </Chip>
        ))}
      </ul>
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
      <details className="relative" ref={menu}>
        <summary className="flex min-h-7 list-none items-center gap-1.5 rounded-md border border-line bg-card px-2">
          <span className="text-ink-2">Region</span>
          <span className="font-semibold">
            {regions.find(({ window }) => isShown(window))?.name ?? "This view"}
          </span>
          <svg
            aria-hidden="true"
            className="fill-none stroke-current"
            height="10"
            viewBox="0 0 10 10"
            width="10"
          >
            <path d="M2 3.5 5 6.5 8 3.5" strokeWidth="1.5" />
          </svg>
        </summary>
        <ul
          aria-label="Part of the world"
          className="absolute right-0 z-40 mt-1 min-w-40 rounded-md border border-ink-3/60 bg-card p-1 shadow-lg max-sm:left-0 max-sm:right-auto"
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
        </ul>
      </details>
    </div>
  );
}

type ChipProps = {
  href: string;
  isCurrent: boolean;
  onClick?: (event: React.MouseEvent) => void;
  children: React.ReactNode;
};

const Chip = ({ href, isCurrent, onClick, children }: ChipProps) => (
  <li>
    <a
      aria-current={isCurrent ? "true" : undefined}
      className="flex min-h-7 min-w-7 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border border-transparent px-1.5 text-ink-2 hover:border-line hover:text-ink-1 aria-[current]:border-line aria-[current]:bg-card aria-[current]:font-semibold aria-[current]:text-ink-1"
      href={atDesk(href)}
      onClick={onClick}
    >
      {children}
    </a>
  </li>
);
