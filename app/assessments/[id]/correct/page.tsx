import { EvidenceField } from "@/components/evidence/evidence-field";
import { JudgementFields } from "@/components/indicator/judgement-fields";
import { ReplacePage } from "@/components/indicator/replace-page";
import { readEvidenceChoices } from "@/db/queries/evidence/evidence-choices";
import { readReplacement } from "@/db/queries/log/replacement";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { correct } from "../actions";

export const metadata = { title: "Correct an assessment" };

export default async function CorrectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const found = await opened.store.read(async (view) => {
    const replaced = await readReplacement(view, id);
    if (!replaced) return undefined;
    const { categoryId } = replaced.indicator;
    return { ...replaced, ...(await readEvidenceChoices(view, opened, { assessmentId: id, categoryId })) };
  });
  if (!found) return <NotFoundPage />;
  const { judgement, indicator, choices, chosen } = found;
  return (
    <ReplacePage
      action={correct}
      indicator={indicator}
      judgement={judgement}
      onWatch={opened.actor}
      submit="Publish correction"
      title="Correct an assessment"
    >
      <JudgementFields
        from={judgement}
        indicator={indicator}
        why={{
          label: "Rationale",
          hint: "What was wrong, and why this is right. The wrong assessment stays in the history.",
        }}
      />
      <EvidenceField
        choices={choices}
        chosen={chosen}
        hint="The evidence of the wrong assessment is already selected, and stays with it. The latest reports of this category follow."
      />
    </ReplacePage>
  );
}
