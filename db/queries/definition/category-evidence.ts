import type { CategoryEvidence } from "@/domain/evidence/evidence";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { readHoldings } from "../desk/holdings";
import { readEvidenceOfAssessments } from "../evidence/evidence";
import { readTail } from "../log/newest-log-entry";
import { readCategory } from "./category";
import { readIndicatorsOf } from "./indicator";

/**
 * The evidence for and against the level of every indicator of a category; undefined when there is no such category.
 * Shape: a confirmed level has the evidence of its judgement and of its confirmation.
 */
export async function readCategoryEvidence(
  view: View,
  desk: Desk,
  categoryId: string,
  asOf?: Instants,
): Promise<CategoryEvidence | undefined> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  if (!(await readCategory(view, categoryId))) return undefined;
  const ids = new Set((await readIndicatorsOf(view, categoryId)).map((indicator) => indicator.id));
  const holdings = (await readHoldings(view, at)).filter((judgement) => ids.has(judgement.indicatorId));
  const indicatorOf = new Map(
    holdings.flatMap(({ id, restsOnId, indicatorId }) => [
      [id, indicatorId] as const,
      [restsOnId ?? id, indicatorId] as const,
    ]),
  );
  const { evidence, links } = await readEvidenceOfAssessments(view, [...indicatorOf.keys()], at);
  return {
    ...at,
    revision: tail.revision,
    categoryId,
    evidence: evidence.map((each) => ({
      ...each,
      indicatorId: indicatorOf.get(each.assessmentId ?? "") ?? "",
    })),
    links,
  };
}
