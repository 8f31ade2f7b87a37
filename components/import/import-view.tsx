import { IMPORT_ACT_WORDS, type ImportState, isUnfinished, storedOf } from "@/domain/import/import";
import { isInQueue, type QueuedFile } from "@/domain/import/import-queue";
import { MINUTE_MS, type Instant as UtcInstant } from "@/domain/time/time";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { AutoRefresh } from "./auto-refresh";
import { CancelForm } from "./cancel-form";
import { ImportFacts } from "./import-facts";
import { Progress } from "./progress";
import { QueueState } from "./queue-state";
import { RefusedRows } from "./refused-rows";
import { TallyList } from "./tally-list";
import { UndoForm } from "./undo-form";

/** A process on the command line that has stored nothing for so long is taken to have ended. */
const SILENT_MS = MINUTE_MS;

type Props = {
  state: ImportState;
  /** How many rows the file has; null when nobody has counted them here. */
  expected: number | null;
  queued: QueuedFile | undefined;
  hasFile: boolean;
  hasRefused: boolean;
  now: UtcInstant;
  onWatch: string;
  actions: { goOn: FormAction; cancel: FormAction; undo: FormAction };
};

/** One import: what it stored, how far it is, and what can be done about it. */
export function ImportView({ state, expected, queued, hasFile, hasRefused, now, onWatch, actions }: Props) {
  const { import: read, step } = state;
  const isUndoing = step.act === "withdrawn";
  const isBusy = isInQueue(queued);
  const isElsewhere = !isBusy && !queued && isMoving(state) && now - step.recordedAt < SILENT_MS;
  const isHalf = !isBusy && !isElsewhere && (isUnfinished(step) || isUndoing);
  const of = expected ? ` of ${expected.toLocaleString("en")}` : "";
  const rows = isUnfinished(step) ? `${step.tally.read.toLocaleString("en")}${of} rows` : "";
  const share = expected && isUnfinished(step) ? step.tally.read / expected : 0;
  return (
    <>
      <section aria-label="Status" className="card space-y-3 p-4">
        {!isBusy && (
          <p className="font-semibold" role="status">
            {isHalf ? interruptedWordsOf(state) : IMPORT_ACT_WORDS[step.act]}
          </p>
        )}
        {queued && (isBusy || isHalf) && <QueueState queued={queued} rows={rows} share={share} />}
        {isElsewhere && <AutoRefresh />}
        {isElsewhere && rows && <Progress label="Importing" share={share} words={rows} />}
        {(isUndoing || step.act === "undone") && (
          <p>
            <Typed>{step.reason}</Typed>
          </p>
        )}
        {step.act === "stopped" && step.reason && (
          <p className="text-ink-2">
            <Typed>{step.reason}</Typed>
          </p>
        )}
        <TallyList tally={step.tally} />
        {isBusy && (
          <>
            <CancelForm
              action={actions.cancel}
              id={read.id}
              submit={queued.entry.act === "undo" ? "Cancel undo" : "Cancel import"}
            />
            <p className="text-ink-2">{WHAT_STAYS[queued.entry.act]}</p>
          </>
        )}
        {isHalf && hasFile && !isUndoing && (
          <ActionForm action={actions.goOn} label="Continue import" submit="Continue import">
            <input name="id" type="hidden" value={read.id} />
            <OnWatchField onWatch={onWatch} />
          </ActionForm>
        )}
        {isHalf && !hasFile && !isUndoing && (
          <p className="text-ink-2">
            The file is no longer here.{" "}
            <Link className="link" href="/import">
              Send it again
            </Link>{" "}
            for the rest: rows that are stored already stay as they are.
          </p>
        )}
        {!isBusy && !isElsewhere && step.act !== "undone" && (
          <UndoForm action={actions.undo} onWatch={onWatch} state={state} />
        )}
      </section>
      <ImportFacts state={state} />
      {hasRefused && <RefusedRows count={step.tally.refused} id={read.id} rows={[]} />}
    </>
  );
}

/** How much of an interrupted import is on the desk. */
function interruptedWordsOf({ step }: ImportState): string {
  if (step.act === "withdrawn") return "Interrupted: part of it is undone";
  return storedOf(step.tally) === 0
    ? "Interrupted: nothing of it is stored yet"
    : "Interrupted: part of it is stored";
}

/** What cancelling leaves on the desk. */
const WHAT_STAYS = {
  store: "Rows that are stored by then stay until you undo the import.",
  undo: "Rows that are undone by then stay undone; you can undo the rest later.",
  check: "",
} as const;

/** Whether somebody may be at it: it neither ended nor was stopped. */
const isMoving = ({ step }: ImportState) =>
  step.act === "withdrawn" || (isUnfinished(step) && step.act !== "stopped");
