import { type ExportRun, exportRunWordsOf } from "@/domain/schedule/export-run";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Cell, Table, TableHead } from "../ui/table";

/** Runs that are shown. */
const MOST_LINES = 30;

/** The latest scheduled exports, newest first, each with its result. */
export const ExportRunList = ({
  runs,
  folders,
}: {
  runs: readonly ExportRun[];
  folders: ReadonlyMap<string, string>;
}) =>
  runs.length === 0 ? null : (
    <Card aria-labelledby="runs">
      <h2 className="font-semibold" id="runs">
        Latest exports
      </h2>
      <Table isStacked label="Latest exports">
        <TableHead columns={["Made", "For", "Folder", "Snapshot", "Result"]} />
        <tbody>
          {runs.slice(0, MOST_LINES).map((run) => (
            <tr className="border-t border-line" key={`${run.scheduleId} ${run.startedAt}`}>
              <Cell>
                <Instant at={run.startedAt} />
              </Cell>
              <Cell label="for">
                <Instant at={run.dueAt} />
              </Cell>
              <Cell label="folder">{folders.get(run.scheduleId) ?? "ended"}</Cell>
              <Cell label="snapshot">
                {run.number === null ? (
                  "none"
                ) : (
                  <Link className="link" href={`/snapshot/${run.number}`}>
                    {run.number}
                  </Link>
                )}
              </Cell>
              <Cell
                className={`w-full [overflow-wrap:anywhere] ${run.outcome === "failed" ? "font-semibold" : ""}`}
              >
                {exportRunWordsOf(run)}
                {run.path && <span className="block text-xs text-ink-2">{run.path}</span>}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
