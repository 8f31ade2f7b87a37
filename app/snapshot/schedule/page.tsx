import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { ExportRunList } from "@/components/schedule/export-run-list";
import { ScheduleFields } from "@/components/schedule/schedule-fields";
import { ScheduleList } from "@/components/schedule/schedule-list";
import { Card } from "@/components/ui/card";
import { PlainPage } from "@/components/ui/plain-page";
import { dataFolder } from "@/db/files/data-folder";
import { exportsRoot } from "@/db/files/export-folder";
import { readCategories } from "@/db/queries/definition/category";
import { readSchedules } from "@/db/queries/schedule/schedules";
import { FORMATS } from "@/formats";
import { latestExportRuns, zoneOf } from "../../_upkeep/scheduled-exports";
import { desk } from "../../desk";
import { endScheduled, setScheduled } from "../actions";

export const metadata = { title: "Scheduled exports" };

export default async function SchedulePage() {
  const opened = await desk();
  const { schedules, categories } = await opened.store.read(async (view) => ({
    schedules: await readSchedules(view),
    categories: (await readCategories(view)).map(({ id, name, isRetired }) => ({ id, name, isRetired })),
  }));
  const [folder, zone] = [dataFolder(), zoneOf(opened)];
  const formats = FORMATS.map(({ name, title }) => ({ name, title }));
  const runs = latestExportRuns(folder);
  const onWatch = opened.actor;
  const isEmpty = schedules.length === 0 && runs.length === 0;
  return (
    <PlainPage
      isWide={!isEmpty}
      lead="The server takes a snapshot at these times and writes it to a folder. If it was stopped then, it exports once after it starts again."
      link={["All snapshots", "/snapshot"]}
      title="Scheduled exports"
    >
      {opened.exercise ? (
        <p>An exercise exports nothing by itself.</p>
      ) : (
        <div
          className={`grid grid-cols-1 items-start gap-4 ${isEmpty ? "" : "lg:grid-cols-[minmax(0,1fr)_360px]"}`}
        >
          <div className="min-w-0 space-y-4">
            <ScheduleList
              {...{ schedules, formats, categories, zone, onWatch }}
              actions={{ set: setScheduled, end: endScheduled }}
              now={opened.now()}
              root={exportsRoot(folder)}
            />
            <ExportRunList folders={new Map(schedules.map((each) => [each.id, each.folder]))} runs={runs} />
          </div>
          <Card aria-labelledby="add" className="no-print">
            <h2 className="mb-2 font-semibold" id="add">
              Add a schedule
            </h2>
            <ActionForm action={setScheduled} label="Add a schedule" submit="Add schedule">
              <ScheduleFields categories={categories} formats={formats} zone={zone} />
              <OnWatchField onWatch={onWatch} />
            </ActionForm>
          </Card>
        </div>
      )}
    </PlainPage>
  );
}
