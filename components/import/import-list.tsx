import type { ImportState } from "@/domain/import/import";
import type { QueuedFile } from "@/domain/import/import-queue";
import { importStandingOf } from "@/domain/import/import-standing";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";
import { StandingWords } from "./standing-words";

type Props = {
  imports: readonly ImportState[];
  /** All work in the queue, also what failed. */
  queue: readonly QueuedFile[];
  now: UtcInstant;
  title?: string;
};

/** Files that were imported, newest first. */
export function ImportList({ imports, queue, now, title }: Props) {
  if (imports.length === 0)
    return (
      <p className="text-ink-2">
        No imports yet.{" "}
        <Link className="link" href="/import">
          Import a file
        </Link>
        ; you can undo it as a whole.
      </p>
    );
  const standingOf = (state: ImportState) =>
    importStandingOf(
      state,
      queue.find(({ entry }) => entry.id === state.import.id),
      now,
    );
  return (
    <Card aria-label={title ?? "Imports"}>
      {title && <h2 className="mb-2 font-semibold">{title}</h2>}
      <Table isStacked label="Imports">
        <thead>
          <tr>
            <HeadCell>File</HeadCell>
            <HeadCell>Dataset</HeadCell>
            <HeadCell>Status</HeadCell>
            <HeadCell className="text-right">New</HeadCell>
            <HeadCell className="text-right">Changed</HeadCell>
            <HeadCell>Started</HeadCell>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ import: read, step }) => (
            <tr className="border-t border-line" key={read.id}>
              <Cell className="w-full [overflow-wrap:anywhere] sm:w-auto sm:min-w-32">
                <Link className="link" href={`/imports/${read.id}`}>
                  <Typed>{read.fileName}</Typed>
                </Link>
              </Cell>
              <Cell className="whitespace-nowrap">{read.dataset}</Cell>
              <Cell className="w-full sm:w-auto sm:min-w-44">
                <StandingWords {...standingOf({ import: read, step })} />
                <span className="block pl-[26px] text-ink-2">
                  <Instant at={step.recordedAt} />
                </span>
              </Cell>
              <Cell className="text-right tabular-nums" label="New">
                {step.tally.new.toLocaleString("en")}
              </Cell>
              <Cell className="text-right tabular-nums" label="Changed">
                {step.tally.changed.toLocaleString("en")}
              </Cell>
              <Cell label="Started">
                <Instant at={read.recordedAt} />
                <span className="sm:block [overflow-wrap:anywhere]">
                  {" "}
                  by <Typed>{read.recordedBy}</Typed>
                </span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
