import { IncidentLog } from "@/components/incident/incident-log";
import { readCategories } from "@/db/queries/category";
import { readIncidentLog } from "@/db/queries/incident-log";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { askedTimes, type PageParams, titleAt } from "../asked-times";
import { AtTime } from "../at-time";
import { desk } from "../desk";
import { answerPageWith } from "../page-status";

type Props = { searchParams: PageParams };

export const generateMetadata = async ({ searchParams }: Props) => ({
  title: await titleAt(async () => "Incidents", searchParams),
});

export default async function IncidentsPage({ searchParams }: Props) {
  const asked = await askedTimes("/incidents", searchParams);
  const opened = await desk();
  const filter = parseIncidentFilter(asked.rest);
  if (!filter.ok) answerPageWith(422);
  const log = filter.ok ? await readIncidentLog(opened, filter.value, asked.at ?? undefined) : null;
  const categories = await opened.store.read(readCategories);
  return (
    <AtTime asked={asked}>
      <IncidentLog
        categories={categories}
        log={log}
        problems={filter.ok ? [] : filter.problems}
        typed={asked.rest}
      />
    </AtTime>
  );
}
