import { countOf } from "../count-words";

/** A report and what it repeats. */
export type Link = { reportId: string; originReportId: string | null; sourceId: string };

type Chain = ReadonlyMap<string, Link>;

const chainOf = (links: readonly Link[]): Chain => new Map(links.map((link) => [link.reportId, link]));

/** The reports from one to its origin, in order; stops at a missing one, and at one already passed. */
function wayToOrigin(reportId: string, chain: Chain): string[] {
  const way: string[] = [];
  for (let at: string | null = reportId; at !== null && !way.includes(at); )
    at = chain.get(way[way.push(at) - 1] ?? "")?.originReportId ?? null;
  return way;
}

/**
 * Whether repeating `originReportId` would make a report repeat itself, directly or not.
 * Shape: `links` hold the origin and everything that it repeats.
 */
export const wouldBeCircular = (reportId: string, originReportId: string, links: readonly Link[]): boolean =>
  wayToOrigin(originReportId, chainOf(links)).includes(reportId);

/** How well reports corroborate each other: how many there are, from how many origins and sources. */
export type Corroboration = { reportCount: number; originCount: number; sourceCount: number };

/**
 * How many independent origins some reports have. Reports that repeat one origin, directly or not, count as one; a
 * report that repeats none is its own origin. The sources are those of the origins: a source does not corroborate
 * itself.
 * Shape: `links` also hold what the reports repeat; a missing origin counts by its id.
 */
export function corroborationOf(reports: readonly Link[], links: readonly Link[] = reports): Corroboration {
  const chain = chainOf([...links, ...reports]);
  const rows = new Set(reports.map((report) => report.reportId));
  const origins = new Set([...rows].map((id) => wayToOrigin(id, chain).at(-1) ?? id));
  const sources = new Set([...origins].map((id) => chain.get(id)?.sourceId ?? id));
  return { reportCount: rows.size, originCount: origins.size, sourceCount: sources.size };
}

/** Corroboration in words, such as `3 reports, 2 independent origins`. */
export function corroborationWordsOf({ reportCount, originCount, sourceCount }: Corroboration): string {
  const reports = countOf(reportCount, "report");
  if (reportCount < 2) return reports;
  if (originCount === 1) return `${reports}, all of one origin`;
  if (sourceCount === 1) return `${reports}, ${countOf(originCount, "origin")}, all from one source`;
  return `${reports}, ${countOf(originCount, "independent origin")}`;
}
