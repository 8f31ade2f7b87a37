import { capitalised } from "@/domain/count-words";
import { AMBIGUOUS_DAY, DATE_ORDERS, storedOf, type Tally } from "@/domain/import/import";
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
export function CheckedFile({ upload, preview, onWatch, actions }: Props) {
  const { tally, question } = preview;
  const { id, isLenient } = upload;
  const other = isLenient ? "Check as strict" : "Check as lenient";
  return (
    <>
      <TallyList tally={tally} />
      <p className="font-semibold">{verdictOf(tally, isLenient)}</p>
      {isDayOpen(preview) && <DateOrderForms action={actions.checkAgain} id={id} />}
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

/** Whether rows are refused because nothing says which number of a date is the day. */
const isDayOpen = ({ refused }: ImportPreview): boolean =>
  refused.some(({ problems }) => problems.some(({ message }) => message.endsWith(AMBIGUOUS_DAY)));

/** Settles the order of day and month where rows are refused for it; the answer checks the file again. */
const DateOrderForms = ({ action, id }: { action: FormAction; id: string }) => (
  <div className="space-y-2">
    <p className="font-semibold" role="alert">
      Which comes first in the dates?
    </p>
    <div className="flex flex-wrap gap-3">
      {DATE_ORDERS.map((order) => (
        <ActionForm action={action} key={order} label={capitalised(order)} quiet submit={capitalised(order)}>
          <input name="id" type="hidden" value={id} />
          <input name="dateOrder" type="hidden" value={order} />
        </ActionForm>
      ))}
    </div>
  </div>
);

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
