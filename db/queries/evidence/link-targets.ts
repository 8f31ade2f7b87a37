import { and } from "drizzle-orm";
import { inForceOf } from "@/domain/definition/definition";
import type { TieTarget } from "@/domain/evidence/evidence";
import type { Report } from "@/domain/evidence/report";
import { DAY_MS } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import { likeWords } from "../../sql/words";
import type { View } from "../../store";
import { incidents } from "../../tables";
import { readKnownIndicators } from "../definition/known-indicators";
import { readHoldings } from "../desk/holdings";
import { readNearest } from "../incident/nearby-incidents";
import { readTail } from "../log/newest-log-entry";

/** Incidents this many days before and after a report are offered; wider when a text is searched for. */
const NEARBY_DAYS = { plain: 14, withText: 120 } as const;
const OFFERED = 20;

/**
 * What a report can be linked to: current levels, those of its own category first, and incidents near its time.
 * Shape: levels in board order, incidents nearest first; both filtered by `text`.
 */
export async function readLinkTargets(
  view: View,
  desk: Desk,
  report: Report,
  text: string,
): Promise<TieTarget[]> {
  const at = presentOf(desk, await readTail(view));
  const holdings = new Map((await readHoldings(view, at)).map((each) => [each.indicatorId, each]));
  const isLike = (words: string) => words.toLowerCase().includes(text.toLowerCase());
  const levels = inForceOf(await readKnownIndicators(view, at), at).flatMap(
    ({ id: indicatorId, name, categoryId }): (TieTarget & { isOwn: boolean })[] => {
      const judgement = holdings.get(indicatorId);
      if (!judgement || !isLike(`${name} ${judgement.rationale}`)) return [];
      const { level, effectiveAt } = judgement;
      const id = judgement.restsOnId ?? judgement.id;
      return [
        { kind: "assessmentId", id, name, level, effectiveAt, isOwn: categoryId === report.categoryId },
      ];
    },
  );
  const span = (text ? NEARBY_DAYS.withText : NEARBY_DAYS.plain) * DAY_MS;
  const isLinked = and(
    text ? likeWords(incidents.title, text) : undefined,
    isUnreplacedIncident(view.db, incidents, at.knownAt),
  );
  const happened = await readNearest(view, report.effectiveAt, { span, where: isLinked, count: OFFERED });
  return [
    ...levels
      .sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
      .slice(0, OFFERED)
      .map(({ isOwn: _, ...target }) => target),
    ...happened.map(({ incidentId, title, effectiveAt }) => ({
      kind: "incidentId" as const,
      id: incidentId,
      name: title,
      level: null,
      effectiveAt,
    })),
  ];
}
