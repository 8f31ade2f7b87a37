import { sealed } from "@/domain/digest";
import type { Snapshot, SnapshotCategory, SnapshotIndicator } from "@/domain/snapshot/snapshot";

const DAYS = 90;

const steps = <T>(...runs: [T, number][]): T[] => runs.flatMap(([value, days]) => Array<T>(days).fill(value));
const incidentsOn = (...days: number[]) =>
  Array.from({ length: DAYS }, (_, i) => days.filter((d) => d === i).length);
const policy = { name: "highest", version: 1 };

const rails: SnapshotIndicator = {
  id: "rails",
  name: "Launch rails found near bases",
  place: "Kirkuk | K-1",
  level: 4,
  levelName: "Severe",
  isDriver: true,
  freshness: { state: "due", reviewAt: "2020-01-09T08:10:00.000Z" },
  judgement: {
    id: "a-1",
    act: "corrected",
    likelihoodRatio: 0.85,
    confidence: "high",
    rationale:
      "=Two loaded rails, \"aimed\" at the base\nfound by a patrol; <b>not</b> yet fired, 'as said'.",
    effectiveAt: "2020-01-08T20:10:00.000Z",
    recordedAt: "2020-01-08T21:15:00.000Z",
    recordedBy: "Ada",
  },
};

const standby: SnapshotIndicator = {
  id: "standby",
  name: "Militias on standby",
  place: "Baghdad",
  level: 3,
  levelName: "Substantial",
  isDriver: false,
  freshness: { state: "overdue", reviewAt: "2020-01-08T18:00:00.000Z" },
  judgement: {
    id: "a-2",
    act: "assessed",
    likelihoodRatio: null,
    confidence: "moderate",
    rationale: "Chatter goes on.",
    effectiveAt: "2020-01-07T18:00:00.000Z",
    recordedAt: "2020-01-07T18:20:00.000Z",
    recordedBy: "Ben & Co",
  },
};

const swarms: SnapshotIndicator = {
  id: "swarms",
  name: "Groups of small drones",
  place: "Al Asad",
  level: null,
  levelName: "Not assessed",
  isDriver: false,
  freshness: { state: "never", reviewAt: null },
  judgement: null,
};

const rockets: SnapshotCategory = {
  id: "rockets",
  name: "Rockets",
  question: "Will US or allied sites in Iraq be hit by rockets, artillery or missiles?",
  scope: "bases and embassy in Iraq",
  horizonDays: 7,
  level: 4,
  levelName: "Severe",
  confidence: "high",
  explanation: {
    policy,
    sentence: "4 Severe, the highest of 2 indicators, held by Launch rails found near bases.",
    driverIds: ["rails"],
  },
  freshness: { state: "overdue", reviewAt: "2020-01-08T18:00:00.000Z", staleCount: 1, neverCount: 0 },
  levelBefore: 3,
  levelBeforeName: "Substantial",
  incidents: { week: 5, usual: 1.25, usualDays: 84, surge: 0.04, unusualFrom: 5 },
  trend: {
    from: "2019-10-12",
    to: "2020-01-09",
    stepDays: 1,
    levels: steps<1 | 2 | 3 | 4 | 5 | null>([null, 10], [2, 20], [3, 45], [5, 3], [4, 12]),
    stale: steps([false, 40], [true, 6], [false, 43], [true, 1]),
    incidents: incidentsOn(18, 18, 30, 47, 66, 75, 76, 76, 88, 88),
    impreciseIncidents: 1,
  },
  indicators: [rails, standby],
};

const drones: SnapshotCategory = {
  ...rockets,
  id: "drones",
  name: "Drones",
  question: "Will US or allied forces in the region be attacked with armed drones?",
  scope: "armed small unmanned aircraft",
  level: null,
  levelName: "Not assessed",
  confidence: null,
  explanation: { policy, sentence: "None of 1 indicator has been assessed yet.", driverIds: [] },
  freshness: { state: "never", reviewAt: null, staleCount: 0, neverCount: 1 },
  levelBefore: null,
  levelBeforeName: "Not assessed",
  incidents: { week: 0, usual: null, usualDays: 12, surge: null, unusualFrom: null },
  trend: {
    ...rockets.trend,
    levels: steps<null>([null, DAYS]),
    stale: steps([false, DAYS]),
    incidents: incidentsOn(),
    impreciseIncidents: 0,
  },
  indicators: [swarms],
};

const cyber: SnapshotCategory = {
  ...drones,
  id: "cyber-insider",
  name: "Cyber insider",
  question: "Will an important network be hit with the help of somebody inside?",
  scope: "government, finance, energy, telecoms",
  explanation: { policy, sentence: "No indicator is watched here yet.", driverIds: [] },
  freshness: { ...drones.freshness, neverCount: 0 },
  indicators: [],
};

/** A made-up snapshot as of an earlier moment on the example desk, with every edge case that a format must handle. */
export const exampleSnapshot: Snapshot = sealed({
  schema: "watchfloor-snapshot-1",
  number: 8,
  id: "01907c3e-0000-7000-8000-000000000008",
  desk: { name: "Example desk", isExample: true },
  takenAt: "2020-01-09T06:20:30.250Z",
  takenBy: "Ada",
  revision: 412,
  effectiveAt: "2020-01-09T06:00:00.000Z",
  knownAt: "2020-01-09T06:00:00.000Z",
  policy: {
    ...policy,
    meaning:
      "A category has the level of its highest indicator. Indicators never assessed count for nothing.",
  },
  posture: {
    level: 4,
    levelName: "Severe",
    sentence:
      "Highest of 3 categories, held by Rockets. One rose and none fell in the last 7 days. Two never assessed.",
    freshness: { current: 0, due: 1, never: 1, overdue: 1, lapsed: 0, blind: 0 },
  },
  categories: [rockets, drones, cyber],
});
