import Link from "next/link";
import { IMPORT_ACT_WORDS, type ImportState } from "@/domain/import/import";
import { Instant } from "../ui/instant";
import { Cell, HeadCell, Table } from "../ui/table";

/** Files that were read in, newest first. */
export function ImportList({ imports }: { imports: readonly ImportState[] }) {
  if (imports.length === 0) return <p className="text-ink-2">No file was read in yet.</p>;
  return (
    <section aria-label="Imports" className="card p-4">
      <Table label="Imports">
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
              <Cell className="break-all">
                <Link className="link" href={`/imports/${read.id}`} prefetch={false}>
                  {read.fileName}
                </Link>
              </Cell>
              <Cell>{read.dataset}</Cell>
              <Cell>{IMPORT_ACT_WORDS[step.act]}</Cell>
              <Cell className="text-right tabular-nums">{step.tally.new.toLocaleString("en")}</Cell>
              <Cell className="text-right tabular-nums">{step.tally.changed.toLocaleString("en")}</Cell>
              <Cell>
                <Instant at={read.recordedAt} />
              </Cell>
              <Cell>{read.recordedBy}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
