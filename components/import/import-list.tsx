import { IMPORT_ACT_WORDS, type ImportState } from "@/domain/import/import";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

type Props = { imports: readonly ImportState[]; title?: string };

/** Files that were imported, newest first. */
export function ImportList({ imports, title }: Props) {
  if (imports.length === 0)
    return (
      <p className="text-ink-2">
        No file has been imported yet.{" "}
        <Link className="link" href="/import">
          Import a file
        </Link>
        ; every import can be undone as a whole.
      </p>
    );
  return (
    <section aria-label={title ?? "Imports"} className="card p-4">
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
            <HeadCell>By</HeadCell>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ import: read, step }) => (
            <tr className="border-t border-line" key={read.id}>
              <Cell className="w-full [overflow-wrap:anywhere] sm:w-auto sm:min-w-44">
                <Link className="link" href={`/imports/${read.id}`}>
                  <Typed>{read.fileName}</Typed>
                </Link>
              </Cell>
              <Cell className="whitespace-nowrap">{read.dataset}</Cell>
              <Cell>{IMPORT_ACT_WORDS[step.act]}</Cell>
              <Cell className="text-right tabular-nums" label="New">
                {step.tally.new.toLocaleString("en")}
              </Cell>
              <Cell className="text-right tabular-nums" label="Changed">
                {step.tally.changed.toLocaleString("en")}
              </Cell>
              <Cell label="Started">
                <Instant at={read.recordedAt} />
              </Cell>
              <Cell label="by">
                <Typed>{read.recordedBy}</Typed>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
