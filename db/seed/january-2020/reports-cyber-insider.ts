import type { ReportRow } from "./reports";

/**
 * Reports of cyber attacks and insiders as they were published. Every fact stands in the incident or the judgement
 * that it is tied to.
 */
export const CYBER_REPORTS: readonly ReportRow[] = [
  {
    recorded: "041912ZOCT19",
    by: "Cyber desk",
    source: "Microsoft",
    title: "Phosphorus attacks 241 accounts and gets into four",
    body: "More than 2,700 attempts to find accounts in 30 days, among them those of a US presidential campaign.",
    url: "https://blogs.microsoft.com/on-the-issues/2019/10/04/recent-cyberattacks-require-us-all-to-be-vigilant/",
    credibility: "2",
    happened: "040000ZOCT19",
    ties: [
      { indicator: "cyber-credentials", at: "051020ZOCT19" },
      { incident: "Phosphorus attacks 241 accounts and gets into four", happened: "010000ZAUG19" },
    ],
  },
  {
    recorded: "050412ZJAN20",
    by: "Night watch",
    source: "Global News and CBS News",
    title: "Site of the Federal Depository Library Program defaced",
    body: "A pro-Iranian message and a tribute to Soleimani.",
    credibility: "1",
    happened: "050100ZJAN20",
    ties: [
      { indicator: "cyber-us-government", at: "050420ZJAN20" },
      { incident: "Site of the Federal Depository Library Program defaced", happened: "050100ZJAN20" },
    ],
  },
  {
    recorded: "071135ZJAN20",
    by: "Cyber desk",
    source: "US Government Publishing Office",
    title: "No data were taken from the library program's site, which is back",
    credibility: "2",
    happened: "071135ZJAN20",
    ties: [{ indicator: "cyber-us-government", at: "071140ZJAN20" }],
  },
];

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
