import type { ReportRow } from "./reports";

/**
 * Reports of kidnapping as they were published. Every fact stands in the incident or the judgement that it is tied to.
 */
export const KIDNAPPING_REPORTS: readonly ReportRow[] = [
  {
    recorded: "090510ZJAN20",
    by: "Day watch",
    source: "TIME",
    title: "A hit list of American and allied officials was intercepted in Iraq",
    body: "Told by a security source.",
    credibility: "3",
    happened: "090000ZJAN20",
    ties: [{ indicator: "kidnapping-hit-lists", at: "090520ZJAN20" }],
  },
];
