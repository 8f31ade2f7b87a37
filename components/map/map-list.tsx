import { isStale } from "@/domain/assessment/freshness";
import { countOf } from "@/domain/count-words";
import { countIn, isInWindow, type MapIndicator, type WorldMap } from "@/domain/map/map";
import { withInstants } from "@/domain/time/as-of";
import type { Instants } from "@/domain/time/time";
import { PresentOnly } from "../time/as-of-context";
import { CategoryMark } from "../ui/category-mark";
import { atDesk } from "../ui/desk-address";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Typed } from "../ui/typed";
import { placesIn } from "./map-figure";
import type { MapQuery } from "./map-words";

type Place = { latitude: number; longitude: number };

type Props = {
  map: WorldMap;
  view: MapQuery;
  at: Instants | null;
  indicatorHref: (indicator: MapIndicator) => string;
  /** Called with the place of a row that is pointed at, and null when that has ended. */
  onPoint: (place: Place | null) => void;
};

/** What is on the map, in words and links: incidents, the latest first, then indicators with their levels. */
export function MapList({ map, view, at, indicatorHref, onPoint }: Props) {
  const { incidents, categories, window } = map;
  const count = countIn(map);
  const indicators = map.indicators.filter((indicator) => isInWindow(window, indicator));
  const nameOf = (id: string) => categories.find((category) => category.id === id)?.name ?? "";
  const pointing = (place: Place) => ({
    onMouseEnter: () => onPoint(place),
    onMouseLeave: () => onPoint(null),
    onFocus: () => onPoint(place),
    onBlur: () => onPoint(null),
  });
  return (
    <div className="lg:relative">
      <section
        aria-labelledby="on-the-map"
        className="card overflow-auto lg:absolute lg:inset-0 print:static"
        tabIndex={0}
      >
        <h2
          aria-live="polite"
          className="sticky top-0 z-10 border-b border-line bg-card px-3 py-2 text-[15px] font-semibold"
          id="on-the-map"
        >
          {countOf(count, "incident")} in view
        </h2>
        <ul aria-label="Incidents in view" className="divide-y divide-line">
          {incidents.map((incident) => (
            <li key={incident.incidentId} {...pointing(incident)}>
              <a
                className="group flex gap-2 px-3 py-1.5 hover:bg-page"
                href={atDesk(withInstants(`/incidents/${incident.incidentId}`, at))}
              >
                <span className="mt-1 shrink-0">
                  <CategoryMark
                    isOpen={incident.positionPrecision === null}
                    place={placesIn(map)(incident.categoryId)}
                  />
                  <span className="sr-only">{nameOf(incident.categoryId)}: </span>
                </span>
                <span className="min-w-0">
                  <span className="line-clamp-2 break-words group-hover:underline">
                    <Typed>{incident.title}</Typed>
                  </span>
                  <span className="block truncate text-xs text-ink-2">
                    <Instant at={incident.effectiveAt} short /> · <Typed>{incident.place}</Typed>
                  </span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        {count === 0 && (
          <p className="px-3 py-2 text-ink-2">
            No incident of this range has a position here.{" "}
            <PresentOnly>
              <a className="link" href={atDesk("/incidents/new")}>
                Record an incident
              </a>
            </PresentOnly>
          </p>
        )}
        {count > incidents.length && (
          <p className="border-t border-line px-3 py-2 text-ink-2">
            The latest {incidents.length} are listed. Zoom in for the others, or see the{" "}
            <a
              className="link"
              href={atDesk(
                withInstants(
                  `/incidents${view.categoryId && `?categoryId=${encodeURIComponent(view.categoryId)}`}`,
                  at,
                ),
              )}
            >
              incident log
            </a>
            .
          </p>
        )}
        {map.reports.length > 0 && (
          <>
            <h3 className="border-y border-line bg-page px-3 py-1.5 font-semibold">
              {countOf(map.reports.length, "report")} with areas
            </h3>
            <ul aria-label="Reports with areas" className="divide-y divide-line">
              {map.reports.map((report) => (
                <li key={report.reportId}>
                  <a
                    className="block px-3 py-1.5 hover:bg-page hover:underline"
                    href={atDesk(withInstants(`/reports/${report.reportId}`, at))}
                  >
                    <span className="line-clamp-2 break-words">
                      <Typed>{report.title}</Typed>
                    </span>
                    <span className="block truncate text-xs text-ink-2">
                      <Instant at={report.effectiveAt} short /> ·{" "}
                      <Typed>{[...new Set(report.areas.map(({ name }) => name))].join(", ")}</Typed>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {indicators.length > 0 && (
          <>
            <h3 className="border-y border-line bg-page px-3 py-1.5 font-semibold">
              {countOf(indicators.length, "indicator")} in view
            </h3>
            <ul aria-label="Indicators in view" className="divide-y divide-line">
              {indicators.map((indicator) => (
                <li key={indicator.id} {...pointing(indicator)}>
                  <a
                    className="block px-3 py-1.5 hover:bg-page hover:underline"
                    href={atDesk(indicatorHref(indicator))}
                  >
                    <span className="line-clamp-2 break-words">
                      <Typed>{indicator.name}</Typed>
                    </span>
                    <span className="flex flex-wrap items-center gap-x-3 text-xs">
                      <LevelBadge level={indicator.level} />
                      {indicator.freshness.state !== "never" && (
                        <span
                          className={`flex items-center gap-1.5 ${isStale(indicator.freshness.state) ? "font-semibold" : "text-ink-2"}`}
                        >
                          <FreshnessMark state={indicator.freshness.state} />
                          {indicator.freshness.state}
                        </span>
                      )}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}
