import { storedOf, type Tally } from "@/domain/import/import";
import { obstacleOf } from "@/domain/import/import-job";
import type { ImportPreview } from "@/domain/import/import-preview";
import { rowsOf } from "@/domain/import/undo-import";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { KeyQuestionForms } from "./key-question-forms";
import { TallyList } from "./tally-list";

type Props = {
  upload: { id: string; isLenient: boolean };
  preview: ImportPreview;
  onWatch: string;
  actions: { importFile: FormAction; checkAgain: FormAction };
};

/** What importing a checked file would change, and the buttons for it. */
export function CheckedFile({ upload, preview: { tally, question }, onWatch, actions }: Props) {
  const { id, isLenient } = upload;
  const other = isLenient ? "Check as strict" : "Check as lenient";
  return (
    <>
      <TallyList tally={tally} />
      <p className="font-semibold">{verdictOf(tally, isLenient)}</p>
      {question && <KeyQuestionForms action={actions.checkAgain} id={id} question={question} />}
      {!obstacleOf({ isLenient }, { tally, question }) && (
        <ActionForm action={actions.importFile} label="Import" submit="Import">
          <input name="id" type="hidden" value={id} />
          <OnWatchField onWatch={onWatch} />
        </ActionForm>
      )}
      {tally.refused > 0 && hasOthers(tally) && (
        <ActionForm action={actions.checkAgain} label={other} quiet submit={other}>
          <input name="id" type="hidden" value={id} />
          <input name="isLenient" type="hidden" value={isLenient ? "no" : "yes"} />
        </ActionForm>
      )}
    </>
  );
}

/** Whether any row is good beside the refused ones. */
const hasOthers = ({ read, refused }: Tally) => refused < read;

function verdictOf(tally: Tally, isLenient: boolean): string {
  if (tally.refused > 0 && !hasOthers(tally))
    return "Every row is refused. See why below, then change the format, category or columns.";
  if (tally.refused > 0 && !isLenient)
    return "Some rows are refused, so nothing can be imported. Fix the file and send it again, or check it as lenient to import the other rows.";
  if (tally.read === 0) return "There are no rows in this file.";
  if (storedOf(tally) === 0) return "Nothing to import: everything in it is already on the desk.";
  const left = tally.refused > 0 ? " The refused rows are left out." : "";
  return `${rowsOf(storedOf(tally))} would be stored.${left}`;
}
