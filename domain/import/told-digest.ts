import { textDigestOf } from "../digest";
import type { CheckedTold } from "./checked-row";

/**
 * The digest of what a dataset told in a row. What the desk adds, such as the category, is no part of it.
 * Source: RFC 8785, by keys put in order by hand: it is asked for every row of a file.
 */
export const digestOfTold = (told: CheckedTold): string => textDigestOf(canonicalOf(told));

function canonicalOf(told: CheckedTold): string {
  if (told.kind === "report") {
    const { body, credibility, effectiveAt, publishedAt, reliability, source, title, url } = told.report;
    return JSON.stringify({ body, credibility, effectiveAt, publishedAt, reliability, source, title, url });
  }
  if (told.kind === "level") {
    const { confidence, effectiveAt, indicatorId, level, likelihoodRatio, rationale } = told.level;
    return JSON.stringify({ confidence, effectiveAt, indicatorId, level, likelihoodRatio, rationale });
  }
  const { attributions, credibility, description, effectiveAt, injuredCount, kind } = told.incident;
  const { killedCount, latitude, longitude, place, positionPrecision, precision } = told.incident;
  const { reliability, source, sourceUrl, status, title, untilAt } = told.incident;
  return JSON.stringify({
    attributions: attributions.map(({ actor, basis, certainty }) => ({ actor, basis, certainty })),
    ...{ credibility, description, effectiveAt, injuredCount, killedCount, kind, latitude, longitude },
    ...{ place, positionPrecision, precision, reliability, source, sourceUrl, status, title, untilAt },
  });
}
