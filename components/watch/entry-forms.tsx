import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { dateTimeGroupOf } from "@/domain/time/time";
import { CLOSINGS, isClosed, type WatchEntry } from "@/domain/watch/watch-entry";
import { ActionForm } from "../form/action-form";
import { SelectField, TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { InstantField } from "../form/instant-field";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { Card } from "../ui/card";

type Props = { entry: WatchEntry; onWatch: string; actions: { close: FormAction; correct: FormAction } };

/** Closes or rewords a question, a task or an entry. */
export function EntryForms({ entry, onWatch, actions }: Props) {
  if (isClosed(entry)) return <p className="text-ink-2">It is closed, and stays as it is.</p>;
  return (
    <>
      {entry.kind !== "entry" && (
        <Card aria-labelledby="close">
          <h2 className="mb-2 font-semibold" id="close">
            Close this {entry.kind}
          </h2>
          <ActionForm
            action={actions.close}
            label={`Close this ${entry.kind}`}
            submit={`Close ${entry.kind}`}
          >
            <SeenField name="replacesId" value={entry.id} />
            <SelectField
              choices={CLOSINGS[entry.kind].map((value) => ({ value, label: value }))}
              defaultValue={CLOSINGS[entry.kind][0]}
              label="Status"
              name="act"
            />
            <TextField
              hint="The answer, what was done, or why it is dropped."
              label="In words"
              maxLength={TEXT_LIMITS.text}
              name="closing"
              rows={2}
            />
            <OnWatchField onWatch={onWatch} />
          </ActionForm>
        </Card>
      )}
      <Card aria-labelledby="correct">
        <h2 className="mb-2 font-semibold" id="correct">
          Correct this {entry.kind}
        </h2>
        <ActionForm
          action={actions.correct}
          label={`Correct this ${entry.kind}`}
          quiet
          submit="Publish correction"
        >
          <SeenField name="replacesId" value={entry.id} />
          <TextField
            defaultValue={entry.text}
            hint="The earlier text stays beside it."
            label="Text"
            maxLength={TEXT_LIMITS.text}
            name="text"
            rows={3}
          />
          {entry.kind !== "entry" && (
            <TextField
              defaultValue={entry.owner ?? ""}
              label="Owner"
              maxLength={TEXT_LIMITS.name}
              name="owner"
              optional={entry.kind === "task"}
            />
          )}
          {entry.dueAt !== null && (
            <InstantField defaultValue={dateTimeGroupOf(entry.dueAt)} isAhead label="Due" name="dueAt" />
          )}
          <OnWatchField onWatch={onWatch} />
        </ActionForm>
      </Card>
    </>
  );
}
