import { EvidencePage } from "@/components/evidence/evidence-page";
import { presentOf } from "@/db/desk";
import { readEvidenceOfAssessments } from "@/db/queries/evidence/evidence";
import { readReportChoices } from "@/db/queries/evidence/report-choices";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { readReplacement } from "@/db/queries/log/replacement";
import { levelWordsOf } from "@/domain/alert-level";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { tie } from "../../../evidence/actions";

export const metadata = { title: "Evidence" };

export default async function AssessmentEvidencePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const found = await opened.store.read(async (view) => {
    const replacement = await readReplacement(view, id);
    return (
      replacement && {
        ...replacement,
        shown: await readEvidenceOfAssessments(view, [id], presentOf(opened, await readTail(view))),
        reports: await readReportChoices(view, opened, {
          categoryId: replacement.indicator.categoryId,
        }),
      }
    );
  });
  if (!found) return <NotFoundPage />;
  const { judgement, indicator, shown, reports } = found;
  const about = {
    words: `${indicator.name}: ${levelWordsOf(judgement.level)}`,
    why: judgement.rationale,
    href: `/indicators/${indicator.id}#history`,
    field: "assessmentId",
    id,
  } as const;
  return <EvidencePage {...shown} {...{ about, reports }} action={tie} onWatch={opened.actor} />;
}
