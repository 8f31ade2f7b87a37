import { EvidenceField } from "@/components/evidence/evidence-field";
import { JudgementFields } from "@/components/indicator/judgement-fields";
import { ReplacePage } from "@/components/indicator/replace-page";
import { readEvidenceChoices } from "@/db/queries/evidence/evidence-choices";
import { readReplacement } from "@/db/queries/log/replacement";
import { NotThere } from "../../../_response/not-there";
import { desk } from "../../../desk";
import { correct } from "../actions";

export const metadata = { title: "Correct an assessment" };

export default async function CorrectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const { found, choices, chosen } = await opened.store.read(async (view) => ({
    found: await readReplacement(view, id),
    ...(await readEvidenceChoices(view, opened, { assessmentId: id })),
  }));
  if (!found) return <NotThere />;
  const { judgement, indicator } = found;
  return (
    <ReplacePage
      {...found}
      action={correct}
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
        hint="Evidence for the correction. The evidence of the wrong assessment is already selected, and stays with it."
      />
    </ReplacePage>
  );
}
