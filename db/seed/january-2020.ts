import type { Desk } from "../desk";
import type { Seed } from "./empty";
import { addFiveCategories } from "./five-categories";
import { type AssessmentTable, assessmentActs } from "./january-2020/assessments";
import { CYBER_ASSESSMENTS } from "./january-2020/assessments-cyber-insider";
import { DRONE_ASSESSMENTS } from "./january-2020/assessments-drones";
import { KIDNAPPING_ASSESSMENTS } from "./january-2020/assessments-kidnapping";
import { BAGHDAD_ROCKET_ASSESSMENTS } from "./january-2020/assessments-rockets-baghdad";
import { BASE_ROCKET_ASSESSMENTS } from "./january-2020/assessments-rockets-bases";
import { SHIPPING_ASSESSMENTS } from "./january-2020/assessments-shipping";
import { type IncidentRow, incidentActs } from "./january-2020/incidents";
import { CYBER_INCIDENTS } from "./january-2020/incidents-cyber-insider";
import { DRONE_INCIDENTS } from "./january-2020/incidents-drones";
import { KIDNAPPING_INCIDENTS } from "./january-2020/incidents-kidnapping";
import { ROCKET_INCIDENTS_2019 } from "./january-2020/incidents-rockets-2019";
import { ROCKET_INCIDENTS_2020 } from "./january-2020/incidents-rockets-2020";
import { SHIPPING_INCIDENTS } from "./january-2020/incidents-shipping";
import { type CategoryId, type Defined, indicatorActs } from "./january-2020/indicators";
import { CYBER_INDICATORS } from "./january-2020/indicators-cyber-insider";
import { DRONE_INDICATORS } from "./january-2020/indicators-drones";
import { KIDNAPPING_INDICATORS } from "./january-2020/indicators-kidnapping";
import { ROCKET_INDICATORS } from "./january-2020/indicators-rockets";
import { SHIPPING_INDICATORS } from "./january-2020/indicators-shipping";
import { outageActs } from "./january-2020/outages";
import { type ReportRow, reportActs } from "./january-2020/reports";
import { CYBER_REPORTS, KIDNAPPING_REPORTS } from "./january-2020/reports-cyber-insider";
import { DRONE_REPORTS } from "./january-2020/reports-drones";
import { BAGHDAD_ROCKET_REPORTS } from "./january-2020/reports-rockets-baghdad";
import { BASE_ROCKET_REPORTS } from "./january-2020/reports-rockets-bases";
import { SHIPPING_REPORTS } from "./january-2020/reports-shipping";
import { reviewActs } from "./january-2020/reviews";
import { sourceActs } from "./january-2020/sources";
import { type Act, at, tellStory } from "./january-2020/story";

type Part = {
  categoryId: CategoryId;
  /** The desk that watches it: the owner of its indicators, and the actor of entries that name nobody else. */
  owner: string;
  indicators: readonly Defined[];
  assessments: AssessmentTable;
  incidents: readonly IncidentRow[];
  reports: readonly ReportRow[];
};

const PARTS: readonly Part[] = [
  {
    categoryId: "rockets",
    owner: "Rockets desk",
    indicators: ROCKET_INDICATORS,
    assessments: { ...BAGHDAD_ROCKET_ASSESSMENTS, ...BASE_ROCKET_ASSESSMENTS },
    incidents: [...ROCKET_INCIDENTS_2019, ...ROCKET_INCIDENTS_2020],
    reports: [...BAGHDAD_ROCKET_REPORTS, ...BASE_ROCKET_REPORTS],
  },
  {
    categoryId: "drones",
    owner: "Drones desk",
    indicators: DRONE_INDICATORS,
    assessments: DRONE_ASSESSMENTS,
    incidents: DRONE_INCIDENTS,
    reports: DRONE_REPORTS,
  },
  {
    categoryId: "kidnapping",
    owner: "Kidnapping desk",
    indicators: KIDNAPPING_INDICATORS,
    assessments: KIDNAPPING_ASSESSMENTS,
    incidents: KIDNAPPING_INCIDENTS,
    reports: KIDNAPPING_REPORTS,
  },
  {
    categoryId: "cyber-insider",
    owner: "Cyber desk",
    indicators: CYBER_INDICATORS,
    assessments: CYBER_ASSESSMENTS,
    incidents: CYBER_INCIDENTS,
    reports: CYBER_REPORTS,
  },
  {
    categoryId: "shipping",
    owner: "Shipping desk",
    indicators: SHIPPING_INDICATORS,
    assessments: SHIPPING_ASSESSMENTS,
    incidents: SHIPPING_INCIDENTS,
    reports: SHIPPING_REPORTS,
  },
];

const OPENED_AT = "010600ZOCT19";
const STARTS_AT = at("090600ZJAN20");

const actsOf = ({ categoryId, owner, indicators, assessments, incidents }: Part): Act[] => [
  ...indicatorActs(categoryId, indicators, owner, OPENED_AT),
  ...incidentActs(categoryId, incidents),
  ...assessmentActs(assessments, owner),
  ...reviewActs(categoryId, assessments, STARTS_AT),
];

/**
 * The desk that ships: October 2019 to 9 January 2020.
 * Shape:  nothing is recorded after its clock starts, nor before it happened.
 * Source: published reports, named with each incident. Levels, gradings of sources, routine reviews and the outage of
 *         January are examples, and say so.
 */
export const JANUARY_2020: Seed = {
  profile: { name: "January 2020", isExample: true, timeZone: "Asia/Baghdad" },
  startsAt: STARTS_AT,
  async fill(desk: Desk, setClock) {
    setClock(at(OPENED_AT));
    await addFiveCategories(desk);
    const rows = PARTS.flatMap(({ categoryId, reports }) => reportActs(categoryId, reports));
    const acts = [...sourceActs(), ...PARTS.flatMap(actsOf), ...outageActs(), ...rows];
    await tellStory(desk, setClock, acts);
  },
};
