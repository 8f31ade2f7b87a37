import type { Examination } from "@/domain/import/examination";
import { storedOf, type Tally } from "@/domain/import/import";
import { rowsOf } from "@/domain/import/undoing";
import { ActionForm } from "../form/action-form";
import type { Choice } from "../form/choices";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { FirstRows } from "./first-rows";
import { KeepLooking } from "./keep-looking";
import { type MappedFieldName, MappingForm } from "./mapping-form";
import { Progress } from "./progress";
import { ReadingForm } from "./reading-form";
import { RefusedRows } from "./refused-rows";
import { TallyList } from "./tally-list";

type Props = {
  upload: { id: string; isLenient: boolean; format: string; category: string };
  examination: Examination | undefined;
  fields: readonly MappedFieldName[];
  formats: readonly Choice[];
  categories: readonly Choice[];
  isWorking: boolean;
  said: string;
  onWatch: string;
  actions: { bringIn: FormAction; checkAgain: FormAction; discard: FormAction };
};

/** What checking a file has found, and what may be done with it. */
export function Preview({
  upload,
  examination,
  fields,
  isWorking,
  said,
  onWatch,
  actions,
  ...choices
}: Props) {
  const { id, isLenient } = upload;
  const file = examination?.file;
  const isChecked = examination?.state === "checked";
  return (
    <>
      <section aria-label="The file" className="card space-y-3 p-4">
        {file && (
          <p>
            {file.formatTitle}, read as {file.encoding}. <span className="text-ink-2">{file.terms}</span>
          </p>
        )}
        {isWorking && !isChecked && (
          <>
            <KeepLooking />
            <Progress
              label="Checking the file"
              share={examination?.share ?? 0}
              words={`Checking the file: ${(examination?.tally.read ?? 0).toLocaleString("en")} rows so far`}
            />
          </>
        )}
        {!isWorking && !isChecked && (
          <p className="font-semibold" role="alert">
            {examination?.why || said || "Checking the file was broken off."}
          </p>
        )}
        {isChecked && (
          <>
            <TallyList tally={examination.tally} />
            <p className="font-semibold">{verdictOf(examination.tally, isLenient)}</p>
          </>
        )}
        <div className="flex flex-wrap items-end gap-4">
          {isChecked && mayStore(examination.tally, isLenient) && (
            <ActionForm action={actions.bringIn} label="Read in" submit="Read it in">
              <input name="id" type="hidden" value={id} />
              <OnWatchField onWatch={onWatch} />
            </ActionForm>
          )}
          {isChecked && examination.tally.refused > 0 && hasOthers(examination.tally) && (
            <ActionForm
              action={actions.checkAgain}
              label={isLenient ? "Check as strict" : "Check as lenient"}
              quiet
              submit={isLenient ? "Check as strict" : "Check as lenient"}
            >
              <input name="id" type="hidden" value={id} />
              <input name="isLenient" type="hidden" value={isLenient ? "no" : "yes"} />
            </ActionForm>
          )}
          <ActionForm
            action={actions.discard}
            label="Give it up"
            quiet
            submit={isWorking && !isChecked ? "Stop" : "Give it up"}
          >
            <input name="id" type="hidden" value={id} />
          </ActionForm>
        </div>
      </section>
      {file?.mapping && !isWorking && (
        <MappingForm
          action={actions.checkAgain}
          columns={file.columns}
          fields={fields}
          id={id}
          mapping={file.mapping}
        />
      )}
      {!isWorking && <ReadingForm {...choices} action={actions.checkAgain} upload={upload} />}
      {isChecked && <RefusedRows count={examination.tally.refused} id={id} rows={examination.refused} />}
      {isChecked && <FirstRows rows={examination.first} />}
    </>
  );
}

/** Whether any row can be taken beside those that are refused. */
const hasOthers = ({ read, refused }: Tally) => refused < read;

const mayStore = (tally: Tally, isLenient: boolean) =>
  storedOf(tally) > 0 && (tally.refused === 0 || isLenient);

function verdictOf(tally: Tally, isLenient: boolean): string {
  if (tally.refused > 0 && !hasOthers(tally))
    return "Every row is refused as the file is read now. See why below, and say how to read it otherwise.";
  if (tally.refused > 0 && !isLenient)
    return "Rows are refused, so nothing can be stored. Mend the file and send it again, or check it as lenient to store the other rows.";
  if (storedOf(tally) === 0) return "There is nothing to store: the desk knows all of it.";
  const left = tally.refused > 0 ? " The refused rows are left out." : "";
  return `${rowsOf(storedOf(tally))} would be stored.${left}`;
}
