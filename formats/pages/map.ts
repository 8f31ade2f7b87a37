import { isStale } from "@/domain/assessment/freshness";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { capitalised, countOf } from "@/domain/count-words";
import { sealed } from "@/domain/digest";
import { outlineOf, type ReportArea } from "@/domain/evidence/report-area";
import type { LandLines } from "@/domain/map/land";
import { countIn, isInWindow, MAPPED_INCIDENTS, type WorldMap } from "@/domain/map/map";
import { fittedTo, frameOf, MAP_SIZES, type MapFrame, mapRatioOf, pointIn } from "@/domain/map/map-frame";
import { mapLayoutOf } from "@/domain/map/map-layout";
import type { MapName } from "@/domain/map/map-names";
import { windowTextOf } from "@/domain/map/map-window";
import { type FrozenDesk, frozenDeskOf } from "@/domain/snapshot/frozen-board";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import type { ChartDays } from "@/domain/time/range";
import { isoOf } from "@/domain/time/time";
import { onWire } from "@/domain/time/wire";
import type { MapPicture } from "../drawing/map";
import { listOr, type PageDocument, type PageSection, textBlock } from "../page/page-document";
import { footOf, headBetween, levelCell } from "./changes";

/** What is beneath a map, and what it shows: the range in days, and one category or all. */
type MapOn = { land: LandLines; names: readonly MapName[]; days: ChartDays; categoryId: string };

/** The width of the drawing. Units: its own pixels, scaled by the page. */
const WIDTH = 640;

/** A map with what is in view, as a page. */
export function mapPage(map: WorldMap, desk: FrozenDesk, on: MapOn): PageDocument {
  const { land, names, ...shown } = on;
  const category = map.categories.find(({ id }) => id === on.categoryId)?.name ?? "All categories";
  const days = on.days === "all" ? "everything ever recorded" : `the last ${countOf(on.days, "day")}`;
  const at = isoOf(map.knownAt);
  const { around: _, ...content } = map;
  return {
    ...headBetween(desk, "map", [
      { what: "The world at", at: isoOf(map.effectiveAt) },
      { what: "As known at", at },
    ]),
    fileName: `map-${groupOf(isoOf(map.effectiveAt))}`,
    at,
    about: `${category}, ${days}`,
    sections: [
      {
        title: `${countOf(countIn(map), "incident")} in view`,
        blocks: [
          { kind: "picture", picture: mapPictureOf(map, land, names), alt: altOf(map) },
          textBlock(
            `${leftOutOf(map)}Borders: Natural Earth; claimed ones are dashed, and the desk takes no position. Towns: GeoNames (CC BY 4.0).`,
            true,
          ),
        ],
      },
      incidentsOf(map),
      indicatorsOf(map),
      ...reportsOf(map),
    ],
    foot: footOf(map, null, [
      { name: "View", words: `west, south, east, north in degrees: ${windowTextOf(map.window)}` },
    ]),
    content: sealed(onWire({ desk: frozenDeskOf(desk), ...shown, ...content })),
  };
}

/** A map as it is drawn in files, with the labels and names for its width. */
function mapPictureOf(map: WorldMap, land: LandLines, names: readonly MapName[]): MapPicture {
  const frame = fittedTo(frameOf(map.window, "page"), { width: WIDTH, height: WIDTH / mapRatioOf("page") });
  const { spots, indicators, categories, reports } = map;
  return {
    frame,
    layout: mapLayoutOf({ spots, indicators, names }, frame),
    land,
    landTimes: WIDTH / MAP_SIZES.page.width,
    areas: reports.flatMap(({ areas }) => areas.map((area) => areaPath(area, frame))).join(""),
    categories,
  };
}

function areaPath(area: ReportArea, frame: MapFrame): string {
  const corners = outlineOf(area).map(([latitude, longitude]) => {
    const { x, y } = pointIn(frame, Math.max(-84, Math.min(84, latitude)), longitude);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}

/** What the picture shows, for those who do not see it. */
function altOf(map: WorldMap): string {
  const counts = map.categories.flatMap(({ id, name }) => {
    const count = map.spots.reduce(
      (sum, { shares }) =>
        sum + shares.reduce((all, share) => all + (share.categoryId === id ? share.count : 0), 0),
      0,
    );
    return count > 0 ? [`${name} ${count}`] : [];
  });
  const watched = inView(map).length;
  return `Map with ${countOf(countIn(map), "incident")}${counts.length > 0 ? `: ${counts.join(", ")}` : ""}, and ${countOf(watched, "indicator")}. The tables below list them.`;
}

/** What the map leaves out; nothing when that is nothing. */
function leftOutOf({ outsideCount, unplacedCount, isCut }: WorldMap): string {
  const remarks = [
    outsideCount > 0 && `${countOf(outsideCount, "incident")} outside this view`,
    unplacedCount > 0 && `${countOf(unplacedCount, "incident")} without a position`,
    isCut && `all but the latest ${MAPPED_INCIDENTS.toLocaleString("en")} of the range`,
  ].filter(Boolean);
  return remarks.length > 0 ? `Not shown: ${remarks.join("; ")}. ` : "";
}

const inView = ({ indicators, window }: WorldMap) =>
  indicators.filter((indicator) => isInWindow(window, indicator));

type Placed = { latitude: number | null; longitude: number | null };

const POSITION = [
  { name: "Latitude", share: 0, of: ({ latitude }: Placed) => latitude },
  { name: "Longitude", share: 0, of: ({ longitude }: Placed) => longitude },
];

function incidentsOf(map: WorldMap): PageSection {
  const nameOf = (id: string) => map.categories.find((category) => category.id === id)?.name ?? id;
  const count = countIn(map);
  return {
    title: "Incidents",
    blocks: [
      listOr("No incident of this range has a position here.", {
        name: "Incidents",
        list: map.incidents,
        columns: [
          { name: "Incident", share: 0.42, of: ({ title }) => title },
          {
            name: "When",
            share: 0.13,
            kind: "instant",
            of: ({ effectiveAt }) => ({ at: isoOf(effectiveAt) }),
          },
          { name: "Category", share: 0.15, of: ({ categoryId }) => nameOf(categoryId) },
          { name: "Place", share: 0.18, of: ({ place }) => place },
          {
            ...{ name: "Accuracy", share: 0.12 },
            of: ({ positionPrecision }) => capitalised(positionPrecision ?? "unknown"),
          },
          ...POSITION,
          { name: "Incident id", share: 0, of: ({ incidentId }) => incidentId },
        ],
      }),
      ...(count > map.incidents.length
        ? [textBlock(`The latest ${map.incidents.length} of ${count} are listed here.`, true)]
        : []),
    ],
  };
}

function indicatorsOf(map: WorldMap): PageSection {
  return {
    title: "Indicators",
    blocks: [
      listOr("No indicator has a position here.", {
        name: "Indicators",
        list: inView(map),
        isStale: ({ freshness }) => isStale(freshness.state),
        columns: [
          { name: "Indicator", share: 0.5, of: ({ name }) => name },
          { name: "Level", share: 0.22, kind: "level", of: ({ level }) => levelCell(level) },
          {
            ...{ name: "Freshness", share: 0.28 },
            of: ({ freshness }) => ({
              state: freshness.state,
              words: capitalised(freshnessWordsOf(freshness, map.effectiveAt)),
            }),
          },
          ...POSITION,
          { name: "Indicator id", share: 0, of: ({ id }) => id },
        ],
      }),
    ],
  };
}

const reportsOf = ({ reports }: WorldMap): PageSection[] =>
  reports.length === 0
    ? []
    : [
        {
          title: "Reports with areas",
          blocks: [
            listOr("", {
              name: "Reports",
              list: reports,
              columns: [
                { name: "Report", share: 0.5, of: ({ title }) => title },
                {
                  ...{ name: "When", share: 0.14, kind: "instant" },
                  of: ({ effectiveAt }) => ({ at: isoOf(effectiveAt) }),
                },
                {
                  ...{ name: "Areas", share: 0.36 },
                  of: ({ areas }) => [...new Set(areas.map(({ name }) => name))].filter(Boolean).join(", "),
                },
                { name: "Report id", share: 0, of: ({ reportId }) => reportId },
              ],
            }),
          ],
        },
      ];
