import type { FieldChange, FieldValue } from "@/domain/changes/log-field";
import type { LogRow } from "@/domain/changes/log-row";
import { countOf } from "@/domain/count-words";
import { Sentence } from "../changes/sentence";
import { Instant } from "../ui/instant";
import { LevelMark } from "../ui/level-mark";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

/** One entry of the watch log: the sentence, and behind a switch every field before and after. */
export function LogEntryRow({ row, isOpen }: { row: LogRow; isOpen: boolean }) {
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 md:grid-cols-[150px_1fr]" id={`entry-${row.seq}`}>
      <p className="text-[13.5px] text-ink-2">
        <Instant at={row.recordedAt} />
        <br />
        No. {row.seq} · <Typed>{row.recordedBy}</Typed>
      </p>
      <div className="min-w-0">
        <p className="grid grid-cols-[18px_1fr] gap-x-2">
          <LevelMark level={row.level} />
          <span className="min-w-0">
            <Sentence {...row} />
          </span>
        </p>
        <div className="flex flex-wrap items-start gap-x-4 pl-[26px] text-[13.5px]">
          {row.fields.length > 0 && (
            <details className="min-w-0 grow basis-60 open:basis-full" open={isOpen}>
              <summary className="py-1 text-ink-2">
                {row.fields.some(({ before }) => before !== null) ? "Before and after" : "What it holds"}:{" "}
                {countOf(row.fields.length, "field")}
              </summary>
              <Fields fields={row.fields} seq={row.seq} />
            </details>
          )}
          <ul aria-label={`Screens at entry ${row.seq}`} className="no-print flex flex-wrap gap-x-4 py-1">
            {row.screens.map(({ name, href }) => (
              <li key={name}>
                <Link className="link" href={href}>
                  <Typed>{name}</Typed>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </li>
  );
}

function Fields({ fields, seq }: { fields: FieldChange[]; seq: number }) {
  const hadAny = fields.some(({ before }) => before !== null);
  return (
    <Table isStacked label={`Fields of entry ${seq}`}>
      <thead>
        <tr>
          <HeadCell className="w-36">Field</HeadCell>
          {hadAny && <HeadCell className="w-2/5">Before</HeadCell>}
          <HeadCell>{hadAny ? "After" : "Holds"}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr className="border-t border-line" key={field}>
            <Cell className="w-full text-ink-2 sm:w-auto">{field}</Cell>
            {hadAny && (
              <Cell className="w-full text-ink-2 sm:w-auto" label="Before">
                {before ? <Value value={before} /> : "—"}
              </Cell>
            )}
            <Cell className="w-full sm:w-auto" label={hadAny ? "After" : undefined}>
              <Value value={after} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const Value = ({ value: { text, href } }: { value: FieldValue }) =>
  href ? (
    <Link className="link" href={href}>
      <Typed>{text}</Typed>
    </Link>
  ) : (
    <span className="whitespace-pre-line [overflow-wrap:anywhere]">
      <Typed>{text}</Typed>
    </span>
  );
