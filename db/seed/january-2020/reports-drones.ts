import type { ReportRow } from "./reports";

/** Reports of drones as they were published. Every fact stands in the incident or the judgement that it is tied to. */
export const DRONE_REPORTS: readonly ReportRow[] = [
  {
    recorded: "071317ZDEC19",
    by: "Drones desk",
    source: "Sadrist movement",
    title: "A drone bombed Moqtada al-Sadr's house in Najaf at dawn",
    body: "Through AFP. He was in Iran; the outer wall was hit. The governorate denied that aircraft had entered.",
    credibility: "3",
    happened: "070000ZDEC19",
    ties: [
      { indicator: "drones-small-iraq", at: "071340ZDEC19" },
      { incident: "Drone reported to bomb Moqtada al-Sadr's house", happened: "070000ZDEC19" },
    ],
  },
  {
    recorded: "090519ZJAN20",
    by: "Day watch",
    source: "TIME",
    title: "Drones carry Iranian fingerprints, so an attack risks a strike on Iran",
    body: "Told by three US officials.",
    credibility: "2",
    happened: "090000ZJAN20",
    ties: [{ indicator: "drones-iranian-long-range", at: "090538ZJAN20" }],
  },
  {
    recorded: "090519ZJAN20",
    by: "Day watch",
    source: "TIME",
    title: "Groups of small commercial drones with improvised explosives are feared",
    body: "Told by a congressional staffer; the technology comes from Iran.",
    credibility: "3",
    happened: "090000ZJAN20",
    ties: [{ indicator: "drones-small-iraq", at: "090541ZJAN20" }],
  },
];
