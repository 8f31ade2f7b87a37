import type { Group } from "./story";

/** A time in which nobody reviewed an indicator. */
export type Unreviewed = { indicatorId: string; from: Group; to: Group };

/** Times in which nobody looked: holidays, a night when all eyes were elsewhere, and a morning round not finished. */
export const UNREVIEWED: readonly Unreviewed[] = [
  { indicatorId: "cyber-recruitment", from: "211200ZDEC19", to: "100000ZJAN20" },
  { indicatorId: "cyber-wiper-malware", from: "051200ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "cyber-iranian-channels", from: "161500ZNOV19", to: "231400ZNOV19" },
  { indicatorId: "rockets-balad-taji", from: "072356ZJAN20", to: "080300ZJAN20" },
  { indicatorId: "kidnapping-contractors", from: "090400ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "shipping-hormuz-seizures", from: "090400ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "shipping-warnings", from: "090400ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "shipping-red-sea", from: "240000ZDEC19", to: "280000ZDEC19" },
  { indicatorId: "drones-houthi", from: "270000ZDEC19", to: "310000ZDEC19" },
  { indicatorId: "kidnapping-activists", from: "051200ZNOV19", to: "071200ZNOV19" },
];
