import { LogView } from "@/components/log/log-view";
import { readLog } from "@/db/queries/log/log";
import { readLogChoices } from "@/db/queries/log/log-words";
import { logRowOf } from "@/domain/changes/log-row";
import { logQueryOf, parseLogFilter } from "@/domain/log/log-filter";
import { firstOfEach, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { openedDesk } from "../desk";

export const metadata = { title: "Watch log" };

export default async function LogPage({ searchParams }: { searchParams: PageParams }) {
  const typed = firstOfEach(await searchParams);
  const filter = parseLogFilter(typed);
  const opened = await openedDesk();
  const { choices, found } = await opened.store.read(async (view) => ({
    choices: await readLogChoices(view),
    found: filter.ok ? await readLog(view, filter.value) : null,
  }));
  if (!filter.ok || !found) {
    setPageStatus(422);
    return (
      <LogView choices={choices} page={null} problems={filter.ok ? [] : filter.problems} typed={typed} />
    );
  }
  const { entries, next, directory } = found;
  const query = logQueryOf(typed, null);
  const page = {
    rows: entries.map((entry) => logRowOf(entry, directory)),
    olderHref: next === null ? null : `/log?${logQueryOf(typed, next)}`,
    newestHref: filter.value.after === null ? null : `/log?${query}`,
    query,
  };
  return <LogView choices={choices} page={page} problems={[]} typed={typed} />;
}
