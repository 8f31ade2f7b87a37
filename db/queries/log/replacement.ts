import { eq } from "drizzle-orm";
import { isJudgement, type Judgement } from "@/domain/assessment/assessment";
import type { Indicator } from "@/domain/definition/indicator";
import type { View } from "../../store";
import { assessments } from "../../tables";
import { readIndicator } from "../definition/indicator";
import { assessmentOf } from "../desk/holdings";

/** A judgement to correct or retract, with its indicator; undefined when there is none. */
export async function readReplacement(
  view: View,
  id: string,
): Promise<{ judgement: Judgement; indicator: Indicator } | undefined> {
  const [row] = await view.db.select().from(assessments).where(eq(assessments.id, id));
  const judgement = row && assessmentOf(row);
  if (!judgement || !isJudgement(judgement)) return undefined;
  const indicator = await readIndicator(view, judgement.indicatorId);
  return indicator && { judgement, indicator };
}
