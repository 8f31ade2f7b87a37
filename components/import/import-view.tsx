import { IMPORT_ACT_WORDS, type ImportState, isUnfinished } from "@/domain/import/import";
import { MINUTE_MS, type Instant as UtcInstant } from "@/domain/time/time";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { KeepLooking } from "./keep-looking";
import { Progress } from "./progress";
import { RefusedRows } from "./refused-rows";
import { TallyList } from "./tally-list";
import { UndoForm } from "./undo-form";

/** A process of somebody else that has stored nothing for so long is taken to have ended. */
const SILENT_MS = MINUTE_MS;

type Props = {
  state: ImportState;
  /** How many rows the file has; null when nobody has counted them here. */
  expected: number | null;
  isWorking: boolean;
  hasFile: boolean;
  hasRefused: boolean;
  said: string;
  now: UtcInstant;
  onWatch: string;
  actions: { goOn: FormAction; stop: FormAction; undo: FormAction };
};

/** One import: what it brought in, how far it is, and what can be done about it. */
export function ImportView({
  state,
  expected,
  isWorking,
  hasFile,
  hasRefused,
  said,
  now,
  onWatch,
  actions,
}: Props) {
  const { import: read, step } = state;
  const isUndoing = step.act === "withdrawn";
  const isElsewhere = !isWorking && isMoving(state) && now - step.recordedAt < SILENT_MS;
  const isHalf = !isWorking && !isElsewhere && (isUnfinished(step) || isUndoing);
  return (
    <>
      <section aria-label="What became of it" className="card space-y-3 p-4">
        {(isWorking || isElsewhere) && <KeepLooking />}
        <p className="font-semibold" role="status">
          {isHalf
            ? HALF
            : isWorking && step.act === "finished"
              ? IMPORT_ACT_WORDS.withdrawn
              : IMPORT_ACT_WORDS[step.act]}
        </p>
        {(isWorking || isElsewhere) && isUnfinished(step) && (
          <Progress
            label="Reading the file in"
            share={expected ? step.tally.read / expected : 0}
            words={`${step.tally.read.toLocaleString("en")}${expected ? ` of ${expected.toLocaleString("en")}` : ""} rows read`}
          />
        )}
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
        {said && !isWorking && (
          <details>
            <summary className="py-1 text-ink-2">What the program said last</summary>
            <pre className="overflow-x-auto whitespace-pre-wrap text-[13.5px]">{said}</pre>
          </details>
        )}
        <TallyList tally={step.tally} />
        <div className="flex flex-wrap items-end gap-4">
          {isWorking && (
            <ActionForm action={actions.stop} label="Stop" quiet submit="Stop">
              <input name="id" type="hidden" value={read.id} />
            </ActionForm>
          )}
          {isHalf && hasFile && !isUndoing && (
            <ActionForm action={actions.goOn} label="Go on" submit="Go on">
              <input name="id" type="hidden" value={read.id} />
              <OnWatchField onWatch={onWatch} />
            </ActionForm>
          )}
        </div>
        {isHalf && !hasFile && !isUndoing && (
          <p className="text-ink-2">
            The file is not kept here.{" "}
            <Link className="link" href="/import">
              Send it again
            </Link>{" "}
            for the rest: rows that are stored already stay as they are.
          </p>
        )}
        {!isWorking && !isElsewhere && step.act !== "undone" && (
          <UndoForm action={actions.undo} onWatch={onWatch} state={state} />
        )}
      </section>
      <section aria-label="The file" className="card p-4">
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
          <Fact name="Dataset">{read.dataset}</Fact>
          <Fact name="Begun">
            <Instant at={read.recordedAt} /> by <Typed>{read.recordedBy}</Typed>
          </Fact>
          <Fact name="Newest step">
            <Instant at={step.recordedAt} /> by <Typed>{step.recordedBy}</Typed>
          </Fact>
          <Fact name="Refused rows">{read.isLenient ? "left out (lenient)" : "none allowed (strict)"}</Fact>
          <Fact name="Size">{read.fileBytesCount.toLocaleString("en")} bytes</Fact>
          <Fact name="SHA-256">
            <span className="break-all text-xs">{read.fileDigest}</span>
          </Fact>
        </dl>
      </section>
      {hasRefused && <RefusedRows count={step.tally.refused} id={read.id} rows={[]} />}
    </>
  );
}

const HALF = "Broken off: part of it is stored";

/** Whether somebody may be at it: it neither ended nor was stopped. */
const isMoving = ({ step }: ImportState) =>
  step.act === "withdrawn" || (isUnfinished(step) && step.act !== "stopped");

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="text-ink-2">{name}</dt>
    <dd>{children}</dd>
  </>
);
