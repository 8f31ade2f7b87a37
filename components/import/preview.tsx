import { isMappingOpen } from "@/domain/import/column-report";
import type { ImportPreview } from "@/domain/import/import-preview";
import { isInQueue, type QueuedFile } from "@/domain/import/import-queue";
import { rowsOf } from "@/domain/import/undo-import";
import { ActionForm } from "../form/action-form";
import type { Choice } from "../form/choices";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";
import { CancelForm } from "./cancel-form";
import { CheckedFile } from "./checked-file";
import { FirstRows } from "./first-rows";
import { type MappedFieldName, MappingForm } from "./mapping-form";
import { QueueState } from "./queue-state";
import { ReadingForm } from "./reading-form";
import { ReadingNotes } from "./reading-notes";
import { RefusedRows } from "./refused-rows";

type Props = {
  upload: {
    id: string;
    isLenient: boolean;
    format: string;
    category: string;
    encoding?: string;
    sheet?: string;
  };
  preview: ImportPreview | undefined;
  queued: QueuedFile | undefined;
  fields: readonly MappedFieldName[];
  formats: readonly Choice[];
  categories: readonly Choice[];
  onWatch: string;
  actions: { importFile: FormAction; checkAgain: FormAction; cancel: FormAction };
};

/** An uploaded file: its place in the queue, the result of its check, and the possible actions. */
export function Preview({ upload, preview, queued, fields, onWatch, actions, ...choices }: Props) {
  const { id } = upload;
  const file = preview?.file;
  const isBusy = isInQueue(queued);
  const checked = !isBusy && preview?.state === "checked" ? preview : undefined;
  const columns = preview?.columns ?? [];
  const isOpen = isMappingOpen(columns);
  const mapping = file?.mapping && !isBusy && (
    <MappingForm
      action={actions.checkAgain}
      categories={choices.categories}
      choices={preview?.choices ?? {}}
      columns={columns}
      fields={fields}
      mapping={file.mapping}
      upload={upload}
    />
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="space-y-4">
        {isOpen && mapping}
        <Card aria-label="The file" className="space-y-4">
          {isBusy && (
            <QueueState
              queued={queued}
              rows={`${rowsOf(preview?.tally.read ?? 0)} so far`}
              share={preview?.share ?? 0}
            />
          )}
          {!isBusy && !checked && <CheckFailed preview={preview} queued={queued} />}
          {!isBusy && !file && <MapColumns action={actions.checkAgain} upload={upload} />}
          {checked?.notes && <ReadingNotes notes={checked.notes} />}
          {checked && <CheckedFile actions={actions} onWatch={onWatch} preview={checked} upload={upload} />}
          <CancelForm action={actions.cancel} id={id}>
            Cancel this import? The file is removed; nothing of it is stored.
          </CancelForm>
        </Card>
        {!isOpen && mapping}
        {checked && (
          <RefusedRows count={checked.tally.refused} fields={fields} id={id} rows={checked.refused} />
        )}
        {checked?.changed && (
          <FirstRows
            label="Corrections"
            rows={checked.changed}
            title="Corrections, with what the desk holds"
          />
        )}
        {checked && (
          <FirstRows
            label="First rows"
            rows={checked.first}
            title="The first rows, as they would be stored"
          />
        )}
      </div>
      {!isBusy && (
        <ReadingForm {...choices} action={actions.checkAgain} upload={upload}>
          {file && (
            <p className="mb-3 text-[13.5px] leading-5 text-ink-2">
              <b className="text-ink-1">{file.formatTitle}</b>, read as {file.encoding}. {file.terms}
            </p>
          )}
        </ReadingForm>
      )}
    </div>
  );
}

/** Checks a file again as a table, whose columns are then mapped by hand. */
const MapColumns = ({ action, upload: { id, category } }: { action: FormAction } & Pick<Props, "upload">) => (
  <ActionForm action={action} label="Map columns" submit="Map its columns">
    <input name="id" type="hidden" value={id} />
    <input name="format" type="hidden" value="csv" />
    <input name="categoryId" type="hidden" value={category} />
  </ActionForm>
);

/** Why a check failed: a problem of the file takes precedence over how the process ended. */
const CheckFailed = ({ preview, queued }: Pick<Props, "preview" | "queued">) =>
  queued && !preview?.why ? (
    <QueueState queued={queued} rows="" share={0} />
  ) : (
    <p className="font-semibold" role="alert">
      {preview?.why || "The check was interrupted. Check the file again."}
    </p>
  );
