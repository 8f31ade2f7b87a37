import { withInstants } from "@/domain/as-of";
import type { Instants } from "@/domain/assessment";
import type { MapIndicator, MapSpot, WorldMap } from "@/domain/map";
import type { MapDrawing } from "@/domain/map-frame";
import { MAP_REGIONS, type MapWindow, moved, windowAround, windowTextOf, zoomed } from "@/domain/map-window";
import { CHART_RANGES, type ChartDays } from "@/domain/range";
import { countOf } from "@/domain/rollup";
import { MapFigure } from "./map-figure";
import { MapTable } from "./map-table";

/** What a map is asked for; `window` null for the one that holds everything. */
export type AskedView = { days: ChartDays; categoryId: string; window: MapWindow | null };

type Props = {
  map: WorldMap;
  drawing: MapDrawing;
  asked: AskedView;
  at: Instants | null;
  categories: readonly { id: string; name: string }[];
};

/** Where things happened and where is watched: a map with its table, moved and zoomed by links that can be shared. */
export function MapView({ map, drawing, asked, at, categories }: Props) {
  const to = (changes: Partial<AskedView>) => withInstants(pathOf({ ...asked, ...changes }), at);
  const hrefOf = (spot: MapSpot) => withInstants(spotPathOf(spot, map.window, asked), at);
  const indicatorHref = ({ id }: MapIndicator) => withInstants(`/indicators/${id}`, at);
  return (
    <main className="mx-auto w-full max-w-[1600px] space-y-3 px-4 py-4 sm:px-6">
      <h1 className="text-[25px] font-semibold leading-8">Map</h1>
      <nav aria-label="What the map shows" className="flex flex-wrap gap-x-8 gap-y-1 text-[13.5px]">
        <Choices
          choices={[{ id: "", name: "All categories" }, ...categories].map(({ id, name }) => ({
            name,
            href: to({ categoryId: id }),
            isCurrent: asked.categoryId === id,
          }))}
          label="Category"
        />
        <Choices
          choices={CHART_RANGES.map((days) => ({
            name: days === "all" ? "all" : `${days} days`,
            href: to({ days }),
            isCurrent: asked.days === days,
          }))}
          label="Range"
        />
        <Choices
          choices={[
            { name: "Everything", href: to({ window: null }), isCurrent: asked.window === null },
            ...MAP_REGIONS.map(({ name, window }) => ({
              name,
              href: to({ window }),
              isCurrent: asked.window !== null && windowTextOf(window) === windowTextOf(asked.window),
            })),
          ]}
          label="Part of the world"
        />
        <Choices
          choices={movesOf(map.window).map(([name, window]) => ({ name, href: to({ window }) }))}
          label="Move"
        />
      </nav>
      <div className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_460px]">
        <section aria-label="Map" className="card self-start p-3">
          <MapFigure drawing={drawing} hrefOf={hrefOf} indicatorHref={indicatorHref} map={map} />
          <p className="mt-2 text-xs leading-5 text-ink-2">{remarksOf(map)}</p>
        </section>
        <section aria-labelledby="places" className="card max-h-[760px] overflow-auto p-4" tabIndex={0}>
          <h2 className="text-[15px] font-semibold" id="places">
            The same as a table
          </h2>
          <MapTable hrefOf={hrefOf} indicatorHref={indicatorHref} map={map} />
        </section>
      </div>
    </main>
  );
}

type Choice = { name: string; href: string; isCurrent?: boolean };

const Choices = ({ label, choices }: { label: string; choices: Choice[] }) => (
  <ul aria-label={label} className="flex flex-wrap gap-x-3">
    {choices.map(({ name, href, isCurrent = false }) => (
      <li key={name}>
        <a
          aria-current={isCurrent ? "true" : undefined}
          className="inline-block min-w-6 py-1 text-center text-ink-2 hover:underline aria-[current]:font-semibold aria-[current]:text-ink-1"
          href={href}
        >
          {name}
        </a>
      </li>
    ))}
  </ul>
);

const movesOf = (window: MapWindow): [string, MapWindow][] => [
  ["Nearer", zoomed(window, 0.5)],
  ["Farther", zoomed(window, 2)],
  ["North", moved(window, 0.4, 0)],
  ["South", moved(window, -0.4, 0)],
  ["West", moved(window, 0, -0.4)],
  ["East", moved(window, 0, 0.4)],
];

function pathOf({ days, categoryId, window }: AskedView): string {
  const params = new URLSearchParams({
    days: String(days),
    ...(categoryId && { categoryId }),
    ...(window && { window: windowTextOf(window) }),
  });
  return `/map?${params}`;
}

/** Narrowest window into which a spot of several incidents still leads; then it leads to the log of its place. */
const NARROW = 1.5;

function spotPathOf(spot: MapSpot, window: MapWindow, asked: AskedView): string {
  if (spot.count === 1) return `/incidents/${spot.incidentId}`;
  const width = window.east - window.west;
  if (width > NARROW)
    return pathOf({ ...asked, window: windowAround(spot.latitude, spot.longitude, width / 4, window) });
  return `/incidents?${new URLSearchParams({ place: spot.place, ...(asked.categoryId && { categoryId: asked.categoryId }) })}`;
}

function remarksOf({ outsideCount, unplacedCount, isCut }: WorldMap): string {
  const remarks = [
    "● one incident, circled by how near it is known",
    "a number: several",
    "○ nobody has said how exact",
    "dashed: known to a country or a sea only",
    unplacedCount > 0 && `${countOf(unplacedCount, "incident")} of this range without a position`,
    outsideCount > 0 && `${countOf(outsideCount, "incident")} outside this part of the map`,
    isCut && "only the latest of the range are drawn",
  ].filter(Boolean);
  return `${remarks.join(" · ")}. Land and borders: Natural Earth; claimed borders are dashed, and the desk takes no position.`;
}
