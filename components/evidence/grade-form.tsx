import type { SourceGrading } from "@/domain/evidence/report";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { InstantField } from "../form/instant-field";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { Card } from "../ui/card";
import { ReliabilityField } from "./source-fields";

type Props = { sourceId: string; grading: SourceGrading | null; action: FormAction; onWatch: string };

/** Judges anew how reliable a source is. */
export const GradeForm = ({ sourceId, grading, action, onWatch }: Props) => (
  <Card aria-labelledby="grade">
    <h2 className="mb-2 text-[15px] font-semibold" id="grade">
      Regrade source
    </h2>
    <ActionForm action={action} label="Grade the source" submit="Grade source">
      <input name="sourceId" type="hidden" value={sourceId} />
      <SeenField name="seenId" value={grading?.id} />
      <ReliabilityField />
      <TextField
        hint="Why the grade changes. Earlier gradings stay."
        label="Reason"
        maxLength={TEXT_LIMITS.line}
        name="reason"
      />
      <InstantField hint="Defaults to now." label="Since" name="effectiveAt" optional />
      <OnWatchField onWatch={onWatch} />
    </ActionForm>
  </Card>
);
