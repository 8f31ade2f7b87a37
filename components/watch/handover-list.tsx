import type { HandoverEntry } from "@/domain/watch/handover";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Cell, Table, TableHead } from "../ui/table";
import { Typed } from "../ui/typed";
import { HandoverState } from "./handover-state";

/** The hand-overs and their states, newest first. */
export function HandoverList({ handovers }: { handovers: HandoverEntry[] }) {
  return (
    <Card aria-labelledby="handovers">
      <h2 className="font-semibold" id="handovers">
        Hand-overs
      </h2>
      {handovers.length === 0 ? (
        <p className="mt-1 text-ink-2">
          No hand-overs yet. A watch ends with one, and its brief is kept here.
        </p>
      ) : (
        <Table isStacked label="Hand-overs">
          <TableHead columns={["Number", "Handed over", "By", "State"]} />
          <tbody>
            {handovers.map((entry) => (
              <tr className="border-t border-line" key={entry.number}>
                <Cell label="Number">
                  <Link className="link" href={`/watch/handovers/${entry.number}`}>
                    {entry.number}
                  </Link>
                </Cell>
                <Cell>
                  <Instant at={entry.recordedAt} />
                </Cell>
                <Cell label="by">
                  <Typed>{entry.recordedBy}</Typed>
                </Cell>
                <Cell>
                  <HandoverState entry={entry} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
