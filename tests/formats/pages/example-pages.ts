import { boardOf } from "@/domain/board/board";
import { hindsightOf } from "@/domain/difference/hindsight";
import { whatChangedOf } from "@/domain/difference/what-changed";
import { sealed } from "@/domain/digest";
import type { WorldMap } from "@/domain/map/map";
import type { Brief } from "@/domain/watch/brief";
import type { PageDocument } from "@/formats/page/page-document";
import { changesPage } from "@/formats/pages/changes";
import { handoverPage } from "@/formats/pages/handover";
import { hindsightPage } from "@/formats/pages/hindsight";
import { mapPage } from "@/formats/pages/map";
import { at, boardFacts, categoryVersion, indicatorVersion, judgement, NOW } from "../../domain/examples";
import { exampleBrief } from "./example-brief";

/** The example with one text in every place that a person writes. */
function briefSaying(text: string): Brief {
  const { digest: _, ...content } = exampleBrief;
  const values = <T extends object>(each: T) => ({
    ...each,
    text,
    owner: text,
    recordedBy: text,
    closing: text,
  });
  const { period } = content;
  return sealed({
    ...content,
    desk: { ...content.desk, name: text },
    handedOverBy: text,
    nextOfficer: text,
    closingWords: `x${text.replaceAll(/[\r\n]/g, " ")}`,
    questions: content.questions.map(values),
    tasks: content.tasks.map(values),
    period: {
      ...period,
      entries: { total: 1, newest: period.entries.newest.map(values) },
      closed: { total: 1, newest: period.closed.newest.map(values) },
      incidents: {
        total: 1,
        newest: period.incidents.newest.map((each) => ({ ...each, title: text, place: text, source: text })),
      },
    },
  });
}

const entryOf = (text: string) => ({
  seq: 7,
  action: "assessment.recorded",
  subjectId: "j1",
  before: null,
  after: { indicatorId: "rails", level: 3, rationale: text },
  recordedAt: at("2020-01-09T00:00:00Z"),
  recordedBy: text,
  indicatorId: "rails",
  categoryId: null,
});

/** A map with a spot of each kind, and an indicator. */
const mapSaying = (text: string): WorldMap => {
  const spot = {
    count: 1,
    isWide: false,
    latitude: 35,
    longitude: 44,
    spread: 0,
    place: text,
    incidentId: "i1",
    title: text,
    positionPrecision: "province" as const,
    latestAt: NOW,
    shares: [{ categoryId: "rockets", count: 1 }],
  };
  const several = [
    { categoryId: "rockets", count: 3 },
    { categoryId: "drones", count: 1 },
  ];
  return {
    revision: 9,
    effectiveAt: NOW,
    knownAt: NOW,
    window: { west: 38, south: 28.5, east: 49.5, north: 38 },
    categories: [
      { id: "rockets", name: text },
      { id: "drones", name: "Drones" },
    ],
    spots: [
      { ...spot, count: 4, latitude: 33, shares: several },
      spot,
      { ...spot, isWide: true, latitude: 30, positionPrecision: "country" },
    ],
    around: [],
    incidents: [
      {
        incidentId: "i1",
        categoryId: "rockets",
        title: text,
        place: text,
        latitude: 35,
        longitude: 44,
        positionPrecision: "near",
        effectiveAt: NOW,
      },
    ],
    indicators: [
      {
        id: "rails",
        categoryId: "rockets",
        name: text,
        level: 4,
        freshness: { state: "overdue", reviewAt: NOW - 3_600_000 },
        latitude: 33.3,
        longitude: 44.4,
      },
    ],
    reports: [
      {
        reportId: "r1",
        title: text,
        areas: [{ name: text, middle: [34, 43], radiusKm: 80 }],
        effectiveAt: NOW,
      },
    ],
    outsideCount: 2,
    unplacedCount: 1,
    isCut: false,
  };
};

/** A page of each kind, with a text in every place that a person writes. */
export function pagesSaying(text: string): Record<string, PageDocument> {
  const desk = { name: text, isExample: true };
  const names = new Map([["rails", text]]);
  const directory = { names, categoryOf: new Map([["rails", "rockets"]]) };
  const named = {
    categories: [categoryVersion({ name: text })],
    indicators: [indicatorVersion({ name: text })],
  };
  const before = boardOf(boardFacts(named));
  const after = boardOf(boardFacts({ ...named, holdings: [judgement({ rationale: text })] }));
  const recorded = { entries: [entryOf(text)], count: 1 };
  const changed = whatChangedOf(before, after, { recorded, unknown: { entries: [], count: 0 }, directory });
  const square = "M100 100L900 100L900 500L100 500Z";
  const land = { seas: "", land: square, countries: "", borders: "", disputed: "" };
  return {
    handover: handoverPage(briefSaying(text)),
    changes: changesPage(changed, desk),
    hindsight: hindsightPage(hindsightOf(before, after, recorded, directory), desk),
    map: mapPage(mapSaying(text), desk, {
      land,
      names: [{ kind: "capital", name: "Baghdad", latitude: 33.34, longitude: 44.4, size: 5_000_000 }],
      days: 90,
      categoryId: "",
    }),
  };
}
