import type { MapIndicator, MapSpot, WorldMap } from "@/domain/map/map";
import { MAP_REGIONS, windowTextOf } from "@/domain/map/map-window";
import { withInstants } from "@/domain/time/as-of";
import { CHART_RANGES } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import { Card } from "../ui/card";
import { MapFigure } from "./map-figure";
import { MapKey } from "./map-key";
import { MapTable } from "./map-table";
import { type AskedView, movesOf, pathOf, remarksOf, spotPathOf } from "./map-words";

type Props = {
  map: WorldMap;
  asked: AskedView;
  at: Instants | null;
  categories: readonly { id: string; name: string }[];
};

/** Where things happened and where is watched: a map with its table, moved and zoomed by links that can be shared. */
export function MapView({ map, asked: view, at, categories }: Props) {
  const to = (changes: Partial<AskedView>) => withInstants(pathOf({ ...view, ...changes }), at);
  const hrefOf = (spot: MapSpot) => withInstants(spotPathOf(spot, map.window, view), at);
  const indicatorHref = ({ id }: MapIndicator) => withInstants(`/indicators/${id}`, at);
  return (
    <main className="mx-auto w-full max-w-[1600px] space-y-3 px-4 py-3 sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-8 gap-y-1">
        <h1 className="text-[25px] font-semibold leading-8">Map</h1>
        <Choices
          choices={[{ id: "", name: "All categories" }, ...categories].map(({ id, name }) => ({
            name,
            href: to({ categoryId: id }),
            isCurrent: view.categoryId === id,
          }))}
          label="Category"
        />
        <Choices
          choices={CHART_RANGES.map((days) => ({
            name: days === "all" ? "all" : `${days} days`,
            href: to({ days }),
            isCurrent: view.days === days,
          }))}
          label="Range"
        />
      </div>
      <div className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_460px]">
        <Card aria-label="Map" className="self-start p-3">
          <div className="mb-2 flex flex-wrap justify-between gap-x-6">
            <Choices
              choices={[
                { name: "Everything", href: to({ window: null }), isCurrent: view.window === null },
                ...MAP_REGIONS.map(({ name, window }) => ({
                  name,
                  href: to({ window }),
                  isCurrent: view.window !== null && windowTextOf(window) === windowTextOf(view.window),
                })),
              ]}
              label="Part of the world"
            />
            <Choices
              choices={movesOf(map.window).map(([name, window]) => ({ name, href: to({ window }) }))}
              label="Move"
            />
          </div>
          <MapFigure hrefOf={hrefOf} indicatorHref={indicatorHref} map={map} size="page" />
          <div className="mt-2 space-y-1 text-xs leading-5 text-ink-2">
            <MapKey map={map} />
            <p>{remarksOf(map)}</p>
          </div>
        </Card>
        <div className="xl:relative">
          <Card
            aria-labelledby="places"
            className="overflow-auto xl:absolute xl:inset-0 print:static"
            tabIndex={0}
          >
            <h2 className="text-[15px] font-semibold" id="places">
              The same as a table
            </h2>
            <MapTable hrefOf={hrefOf} indicatorHref={indicatorHref} map={map} />
          </Card>
        </div>
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
