import { TextField } from "@/components/form/field";
import { ReplacePage } from "@/components/indicator/replace-page";
import { readReplacement } from "@/db/queries/replacement";
import { TEXT_LIMITS } from "@/domain/text-limits";
import { desk } from "../../../desk";
import { NotThere } from "../../../not-there";
import { retract } from "../actions";

export const metadata = { title: "Retract an assessment" };

export default async function RetractPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const found = await readReplacement(opened, id);
  if (!found) return <NotThere />;
  return (
    <ReplacePage
      {...found}
      action={retract}
      onWatch={opened.actor}
      submit="Retract"
      title="Retract an assessment"
    >
      <TextField
        hint="Why it should not have been made. What held before it holds again; it stays in the history."
        label="Reason"
        maxLength={TEXT_LIMITS.text}
        name="rationale"
        rows={3}
      />
    </ReplacePage>
  );
}
