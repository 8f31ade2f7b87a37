import { TextField } from "@/components/form/field";
import { ReplacePage } from "@/components/indicator/replace-page";
import { readReplacement } from "@/db/queries/log/replacement";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { retract } from "../actions";

export const metadata = { title: "Retract an assessment" };

export default async function RetractPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const found = await opened.store.read((view) => readReplacement(view, id));
  if (!found) return <NotFoundPage />;
  return (
    <ReplacePage
      {...found}
      action={retract}
      onWatch={opened.actor}
      submit="Retract"
      title="Retract an assessment"
    >
      <TextField
        hint="Why it should not have been made. The level before it holds again; this one stays in the history."
        label="Reason"
        maxLength={TEXT_LIMITS.text}
        name="rationale"
        rows={3}
      />
    </ReplacePage>
  );
}
