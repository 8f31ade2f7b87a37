import type { Problem } from "@/domain/outcome";
import { TextField } from "../form/field";
import { QuestionForm } from "../form/question-form";

type Props = { problems: Problem[]; typed: Record<string, string> };

/** The instant of the world to look back at, and the two known times. */
export const HindsightForm = ({ problems, typed }: Props) => (
  <QuestionForm action="/hindsight" label="Which moment" problems={problems} submit="Look back" typed={typed}>
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        hint="Defaults to 24 hours ago."
        label="The world at"
        name="effectiveAt"
        optional
        placeholder="080134ZJAN20"
      />
      <TextField hint="Defaults to that moment." label="As known then" name="knownAt" optional />
      <TextField hint="Defaults to now." label="As known later" name="laterKnownAt" optional />
    </div>
  </QuestionForm>
);
