import { JudgementFields } from "@/components/indicator/judgement-fields";
import { ReplacePage } from "@/components/indicator/replace-page";
import { readReplacement } from "@/db/queries/replacement";
import { desk } from "../../../desk";
import { NotThere } from "../../../not-there";
import { correct } from "../actions";

export const metadata = { title: "Correct an assessment" };

export default async function CorrectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const found = await readReplacement(opened, id);
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
        criteria={indicator.criteria}
        from={judgement}
        why={{
          label: "Rationale",
          hint: "What was wrong, and why this is right. The wrong assessment stays in the history.",
        }}
      />
    </ReplacePage>
  );
}
