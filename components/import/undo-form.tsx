import { type ImportState, isUnfinished } from "@/domain/import/import";
import { undoWordsOf } from "@/domain/import/undo-import";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";

type Props = { state: ImportState; action: FormAction; onWatch: string };

/** Undoes an import: folded, and only after saying what that does. */
export const UndoForm = ({ state: { import: read, step }, action, onWatch }: Props) => (
  <ActionForm
    action={action}
    fold={step.act === "withdrawn" ? "Continue undo" : "Undo this import"}
    label="Undo this import"
    submit="Undo import"
  >
    <input name="id" type="hidden" value={read.id} />
    <div className="space-y-1">
      <p className="font-semibold">{undoWordsOf(step.tally)}</p>
      <p className="text-ink-2">
        Rows that a person or a later import has changed since stay as they are. Everything stays in the log,
        and the file can be imported again.
        {isUnfinished(step) && " Rows that are not imported yet will not be."}
      </p>
    </div>
    <OnWatchField onWatch={onWatch} />
  </ActionForm>
);
