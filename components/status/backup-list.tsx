import type { BackupFile } from "@/domain/backup/backup-file";
import { type BackupRun, outcomeWordsOf } from "@/domain/backup/backup-run";
import { sizeOf } from "@/domain/backup/disk-space";
import { spanOf, type Instant as UtcInstant } from "@/domain/time/time";
import { Instant } from "../ui/instant";
import { Cell, Table, TableHead } from "../ui/table";

type Props = { backups: readonly BackupFile[]; runs: readonly BackupRun[]; now: UtcInstant };

/** A line of the list: a backup, or a failed attempt. */
type Line = { key: string; at: UtcInstant; name: string; size: string; result: string };

/** Attempts that are shown: two weeks of nights. */
const MOST_LINES = 30;

/** The backups with their age and size, and failed attempts with the reason. */
export function BackupList({ backups, runs, now }: Props) {
  const lines = linesOf(backups, runs);
  if (lines.length === 0)
    return (
      <p className="text-ink-2">
        No backups yet. Make one: <code>npm run backup</code>.
      </p>
    );
  return (
    <Table isStacked label="Backups">
      <TableHead columns={["Made", ["Age", "text-right"], ["Size", "text-right"], "Result", "File"]} />
      <tbody>
        {lines.map(({ key, at, name, size, result }) => (
          <tr className="border-t border-line" key={key}>
            <Cell>
              <Instant at={at} />
            </Cell>
            <Cell className="whitespace-nowrap text-right tabular-nums" label="Age">
              {at > now ? "in the future" : spanOf(now - at)}
            </Cell>
            <Cell className="whitespace-nowrap text-right tabular-nums" label="Size">
              {size}
            </Cell>
            <Cell className="w-full sm:w-auto">{result}</Cell>
            <Cell className="[overflow-wrap:anywhere]">{name}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function linesOf(backups: readonly BackupFile[], runs: readonly BackupRun[]): Line[] {
  const files = backups.map(({ name, takenAt, bytes }) => {
    const run = runs.find(({ file }) => file === name);
    const result = run ? resultOf(run) : "Result not recorded";
    return { key: name, at: takenAt, name, size: sizeOf(bytes), result };
  });
  const without = runs
    .filter(({ outcome }) => outcome !== "written")
    .map((run) => ({
      ...{ key: `run-${run.startedAt}`, at: run.startedAt, name: "none", size: "none" },
      result: `${outcomeWordsOf(run)}. ${run.problem}`,
    }));
  return [...files, ...without].sort((a, b) => b.at - a.at).slice(0, MOST_LINES);
}

const resultOf = (run: BackupRun): string =>
  [`${outcomeWordsOf(run)} in ${secondsOf(run)}`, run.record?.problem].filter(Boolean).join(". ");

const secondsOf = ({ tookMs }: BackupRun) => `${(tookMs / 1_000).toFixed(1)} s`;
