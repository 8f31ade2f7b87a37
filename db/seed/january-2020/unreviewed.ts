import type { Group } from "./story";

/** A time in which nobody reviewed an indicator. */
export type Unreviewed = { indicatorId: string; from: Group; to: Group };

/** Times in which nobody looked, left as the gaps that they were. */
export const UNREVIEWED: readonly Unreviewed[] = [
  { indicatorId: "cyber-recruitment", from: "211200ZDEC19", to: "100000ZJAN20" },
  { indicatorId: "cyber-wiper-malware", from: "051200ZJAN20", to: "100000ZJAN20" },
  { indicatorId: "cyber-iranian-channels", from: "161500ZNOV19", to: "231400ZNOV19" },
  { indicatorId: "shipping-red-sea", from: "240000ZDEC19", to: "280000ZDEC19" },
  { indicatorId: "drones-houthi", from: "270000ZDEC19", to: "310000ZDEC19" },
  { indicatorId: "kidnapping-activists", from: "041800ZNOV19", to: "061200ZNOV19" },
];
