import { LogTable } from "@/components/log/log-table";
import { readLog, readLogCount } from "@/db/queries/log/log";
import { readLogChoices } from "@/db/queries/log/log-words";
import { logRowOf } from "@/domain/changes/log-row";
import { orderTextOf } from "@/domain/list/list-order";
import { parseLogFilter } from "@/domain/log/log-filter";
import { firstOfEach, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { openedDesk } from "../desk";

export const metadata = { title: "Watch log" };

export default async function LogPage({ searchParams }: { searchParams: PageParams }) {
  const typed = firstOfEach(await searchParams);
  const filter = parseLogFilter(typed);
  const opened = await openedDesk();
  if (!filter.ok) setPageStatus(422);
  const { choices, found } = await opened.store.read(async (view) => {
    const choices = await readLogChoices(view);
    if (!filter.ok) return { choices, found: null };
    const page = await readLog(view, filter.value);
    const counted = await readLogCount(view, filter.value, page);
    return { choices, found: { ...page, counted, sort: orderTextOf(filter.value.sort) } };
  });
  const list = found && {
    ...found,
    entries: found.entries.map((entry) => logRowOf(entry, found.directory)),
    next: found.next === null ? null : String(found.next),
    isCut: found.next !== null && found.entries.length === 0,
  };
  return <LogTable choices={choices} list={list} problems={filter.ok ? [] : filter.problems} typed={typed} />;
}
