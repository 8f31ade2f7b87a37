import { IMPORT_ACT_WORDS, type ImportState } from "@/domain/import/import";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

/** Files that were read in, newest first. */
export function ImportList({ imports }: { imports: readonly ImportState[] }) {
  if (imports.length === 0)
    return (
      <p className="text-ink-2">
        No file was read in yet. Whatever one brings in can be taken back as a whole.
      </p>
    );
  return (
    <section aria-label="Imports" className="card p-4">
      <Table isStacked label="Imports">
        <thead>
          <tr>
            <HeadCell>File</HeadCell>
            <HeadCell>Dataset</HeadCell>
            <HeadCell>State</HeadCell>
            <HeadCell className="text-right">New</HeadCell>
            <HeadCell className="text-right">Changed</HeadCell>
            <HeadCell>Begun</HeadCell>
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
              <Cell label="Begun">
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
