import { countOf } from "../count-words";
import type { Bearing } from "./report";

/** A report as a link in the chain of what repeats what. */
export type Link = { reportId: string; originReportId: string | null; sourceId: string };

/** Every report by its id, to follow chains with. */
type Chain = ReadonlyMap<string, Link>;

const chainOf = (links: readonly Link[]): Chain => new Map(links.map((link) => [link.reportId, link]));

/** The reports from one on to its origin, in order; stops at what is not there, and at what it has passed already. */
function wayToOrigin(reportId: string, chain: Chain): string[] {
  const way: string[] = [];
  for (let at: string | null = reportId; at !== null && !way.includes(at); )
    at = chain.get(way[way.push(at) - 1] ?? "")?.originReportId ?? null;
  return way;
}

/**
 * Whether a report would come to repeat itself, over however many others, if it repeated `originReportId`.
 * Shape: `links` hold the origin and everything that it goes back to.
 */
export const wouldBeCircular = (reportId: string, originReportId: string, links: readonly Link[]): boolean =>
  wayToOrigin(originReportId, chainOf(links)).includes(reportId);

/** How far reports bear one another out: how many there are, from how many origins, told by how many sources. */
export type Corroboration = { reportCount: number; originCount: number; sourceCount: number };

/**
 * How many independent origins stand behind some reports. Reports that repeat one origin, over however many others,
 * count as one; a report that repeats none is an origin of its own. The sources are those of the origins: a source
 * does not bear itself out.
 * Shape:  `links` hold also what the reports go back to; an origin that is not among them counts by its id.
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

/** The links that bear one way. */
export const bearing = <L extends { bearing: Bearing }>(links: readonly L[], way: Bearing): L[] =>
  links.filter((link) => link.bearing === way);
