import type { FieldChange, FieldValue } from "@/domain/changes/field-change";
import type { LogRow } from "@/domain/changes/log-row";
import { Sentence } from "../changes/sentence";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

/** One entry of the watch log: the sentence, every field before and after, and the screens of that moment. */
export const LogPanel = ({ row }: { row: LogRow }) => (
  <>
    <p className="[overflow-wrap:anywhere]">
      <Sentence {...row} />
    </p>
    <p className="text-ink-2">
      <Instant at={row.recordedAt} /> by <Typed>{row.recordedBy}</Typed> · {row.action}
    </p>
    {row.fields.length > 0 && <Fields fields={row.fields} seq={row.seq} />}
    <ul aria-label={`Screens at entry ${row.seq}`} className="no-print flex flex-wrap gap-x-4">
      {row.screens.map(({ name, href }) => (
        <li key={name}>
          <Link className="link" href={href}>
            <Typed>{name}</Typed>
          </Link>
        </li>
      ))}
    </ul>
  </>
);

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
