import type { ReportRow } from "./reports";

/**
 * Reports of attacks on shipping as they were published. Every fact stands in the incident or the judgement that it is
 * tied to.
 */
export const SHIPPING_REPORTS: readonly ReportRow[] = [
  {
    recorded: "041200ZJAN20",
    by: "Shipping desk",
    source: "US Maritime Administration",
    title: "Alert 2020-001A: Iranian action against US maritime interests is possible",
    credibility: "2",
    happened: "041200ZJAN20",
    ties: [{ indicator: "shipping-warnings", at: "041210ZJAN20" }],
  },
  {
    recorded: "070930ZJAN20",
    by: "Shipping desk",
    source: "US Maritime Administration",
    title: "Alert 2020-001B of 6 January, with a renewed advisory",
    credibility: "2",
    happened: "060000ZJAN20",
    ties: [
      { indicator: "shipping-warnings", at: "070940ZJAN20" },
      { indicator: "shipping-warnings", at: "081015ZJAN20" },
    ],
  },
  {
    recorded: "090512ZJAN20",
    by: "Day watch",
    source: "TIME",
    title: "US forces and Gulf allies are on the lookout for more mysterious explosions",
    credibility: "2",
    happened: "090000ZJAN20",
    ties: [{ indicator: "shipping-mines", at: "090526ZJAN20" }],
  },
];
