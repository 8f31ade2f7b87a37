import { IMPORT_ACT_WORDS, type ImportState, isUnfinished } from "@/domain/import/import";
import { isInQueue, type QueuedFile } from "@/domain/import/import-queue";
import { isCancelled, isElsewhere, unfinishedWordsOf } from "@/domain/import/import-status";
import type { LikelyDuplicates } from "@/domain/incident/likeness";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";
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

type Props = {
  state: ImportState;
  /** The number of rows in the file; null when unknown. */
  expected: number | null;
  /** The incidents of it that may be on the desk from another dataset; null before it is stored. */
  duplicates: LikelyDuplicates | null;
  queued: QueuedFile | undefined;
  hasFile: boolean;
  hasRefused: boolean;
  now: UtcInstant;
  onWatch: string;
  actions: { goOn: FormAction; cancel: FormAction; undo: FormAction };
};

/** One import: what it stored, its progress, and the possible actions. */
export function ImportView({ state, expected, queued, now, onWatch, actions, ...more }: Props) {
  const { duplicates, hasFile, hasRefused } = more;
  const { import: read, step } = state;
  const isUndoing = step.act === "withdrawn";
  const isBusy = isInQueue(queued);
  const isAway = isElsewhere(state, queued, now);
  const isHalf = !isBusy && !isAway && (isUnfinished(step) || isUndoing);
  const of = expected ? ` of ${expected.toLocaleString("en")}` : "";
  const rows = isUnfinished(step) ? `${step.tally.read.toLocaleString("en")}${of} rows` : "";
  const share = expected && isUnfinished(step) ? step.tally.read / expected : 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Card aria-label="Status" className="space-y-4">
        {!isBusy && (
          <p className="font-semibold" role="status">
            {isHalf ? unfinishedWordsOf(state, hasFile) : IMPORT_ACT_WORDS[step.act]}
          </p>
        )}
        {queued && (isBusy || isHalf) && <QueueState queued={queued} rows={rows} share={share} />}
        {isAway && <AutoRefresh />}
        {isAway && rows && <Progress label="Importing" share={share} words={rows} />}
        {(isUndoing || step.act === "undone") && (
          <p>
            <Typed>{step.reason}</Typed>
          </p>
        )}
        {step.act === "stopped" && step.reason && !isCancelled(step) && (
          <p className="text-ink-2">
            <Typed>{step.reason}</Typed>
          </p>
        )}
        <TallyList isStored tally={step.tally} />
        {duplicates && duplicates.pairs.length > 0 && (
          <p>
            <Link className="link" href={`/incidents/duplicates?importId=${read.id}`}>
              {countWordsOf(duplicates)}
            </Link>{" "}
            of other datasets. Nothing is merged until you say so.
          </p>
        )}
        {isBusy && (
          <CancelForm
            action={actions.cancel}
            id={read.id}
            what={queued.entry.act === "undo" ? "undo" : "import"}
          >
            {WHAT_STAYS[queued.entry.act]}
          </CancelForm>
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
            to import the rest; rows that are already stored stay as they are.
          </p>
        )}
        {!isBusy && !isAway && step.act !== "undone" && (
          <UndoForm action={actions.undo} onWatch={onWatch} state={state} />
        )}
      </Card>
      <ImportFacts state={state} />
      {hasRefused && <RefusedRows count={step.tally.refused} id={read.id} rows={[]} />}
    </div>
  );
}

const countWordsOf = ({ pairs, next }: LikelyDuplicates): string =>
  `${pairs.length}${next ? " or more" : ""} ${pairs.length === 1 && !next ? "likely duplicate" : "likely duplicates"}`;

/** What stays on the desk after cancelling. */
const WHAT_STAYS = {
  store: "Cancel this import? Rows that are already stored stay. You can continue later, or undo the import.",
  undo: "Cancel the undo? Rows that are already undone stay undone. You can undo the rest later.",
  check: "",
} as const;
