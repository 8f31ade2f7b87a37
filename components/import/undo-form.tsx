import { type ImportState, isUnfinished } from "@/domain/import/import";
import { undoWordsOf } from "@/domain/import/undoing";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";

type Props = { state: ImportState; action: FormAction; onWatch: string };

/** Takes an import back: folded away, and only after it has said what that does. */
export const UndoForm = ({ state: { import: read, step }, action, onWatch }: Props) => (
  <ActionForm
    action={action}
    fold={step.act === "withdrawn" ? "Go on taking it back" : "Undo this import"}
    label="Undo this import"
    submit="Yes, take it back"
  >
    <input name="id" type="hidden" value={read.id} />
    <div className="space-y-1">
      <p className="font-semibold">{undoWordsOf(step.tally)}</p>
      <p className="text-ink-2">
        What a person or a later import wrote over since is kept as it is. Every row stays in the log, and the
        file can be read in again.
        {isUnfinished(step) && " What is not read in yet will not be."}
      </p>
    </div>
    <OnWatchField onWatch={onWatch} />
  </ActionForm>
);
