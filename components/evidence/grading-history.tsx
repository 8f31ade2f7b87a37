import { reliabilityWordsOf } from "@/domain/evidence/admiralty";
import type { Source, SourceGrading } from "@/domain/evidence/report";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Cell, Table, TableHead } from "../ui/table";
import { Typed } from "../ui/typed";

type Props = {
  gradings: SourceGrading[];
  /** The grading that holds. */
  holdingId: string | null;
  versions: (Source & { reason: string | null })[];
};

/** Every grading of a source, with who, when and why; and what it was called before. */
export function GradingHistory({ gradings, holdingId, versions }: Props) {
  const named = versions.filter((version) => version.version > 1);
  return (
    <Card aria-labelledby="gradings">
      <h2 className="text-[15px] font-semibold" id="gradings">
        Gradings
      </h2>
      <Table isStacked label="Gradings">
        <TableHead columns={["Since", "Reliability", "Why", "Recorded"]} />
        <tbody>
          {gradings.map((grading) => (
            <tr className="border-t border-line" key={grading.id}>
              <Cell className="whitespace-nowrap text-ink-2">
                <Instant at={grading.effectiveAt} />
              </Cell>
              <Cell>
                <b>{grading.reliability}</b> {reliabilityWordsOf(grading.reliability)}
                {grading.id === holdingId && <span className="block text-xs text-ink-2">holds</span>}
              </Cell>
              <Cell className="w-full min-w-40 sm:w-auto">
                <Typed>{grading.reason}</Typed>
              </Cell>
              <Cell className="text-ink-2" label="Recorded">
                <Instant at={grading.recordedAt} />
                <span className="text-xs max-sm:ml-1.5 sm:block">
                  <Typed>{grading.recordedBy}</Typed>
                </span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {named.length > 0 && (
        <ul className="mt-3 space-y-1 text-xs text-ink-2">
          {named.map((version) => (
            <li key={version.version}>
              Version {version.version}, “<Typed>{version.name}</Typed>”, by{" "}
              <Typed>{version.recordedBy}</Typed> at <Instant at={version.recordedAt} />
              {version.reason && `: ${version.reason}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
