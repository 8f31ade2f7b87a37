import {
  contentWordsOf,
  type ExportSchedule,
  keptWordsOf,
  occasionWordsOf,
} from "@/domain/schedule/export-schedule";
import { nextTimeOf } from "@/domain/schedule/schedule-times";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import type { ChosenCategory } from "../snapshot/choice-fields";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";
import { ScheduleFields } from "./schedule-fields";

type Props = {
  schedules: readonly ExportSchedule[];
  formats: readonly { name: string; title: string }[];
  categories: readonly ChosenCategory[];
  zone: string;
  now: UtcInstant;
  onWatch: string;
  /** The folder below which they all write. */
  root: string;
  actions: { set: FormAction; end: FormAction };
};

/** What is exported by itself, each with a way to change and to end it. */
export const ScheduleList = ({ schedules, ...props }: Props) =>
  schedules.length === 0 ? (
    <Card className="border-dashed">
      <p className="text-ink-2">
        Nothing is scheduled. Add a schedule to have the board written into a folder by itself, such as every
        morning at 06:00.
      </p>
    </Card>
  ) : (
    schedules.map((schedule) => <ScheduleCard key={schedule.id} schedule={schedule} {...props} />)
  );

type CardProps = Omit<Props, "schedules"> & { schedule: ExportSchedule };

function ScheduleCard({ schedule, formats, categories, zone, now, onWatch, root, actions }: CardProps) {
  const next = nextTimeOf(schedule, zone, now);
  const names = formats.filter(({ name }) => schedule.formats.includes(name));
  const content = contentWordsOf(schedule, categories);
  const label = `Scheduled export ${schedule.folder}`;
  return (
    <Card aria-label={label}>
      <h2 className="font-semibold">{occasionWordsOf(schedule, zone)}</h2>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-[13.5px] leading-5 [&_dt]:text-ink-2">
        <dt>Files</dt>
        <dd>{names.map(({ title }) => title.split(",")[0]).join(", ")}</dd>
        <dt>Content</dt>
        <dd>
          <Typed>{content}</Typed>
        </dd>
        <dt>Folder</dt>
        <dd className="[overflow-wrap:anywhere]">
          {root}/{schedule.folder}; {keptWordsOf(schedule)}
        </dd>
        <dt>Next</dt>
        <dd>{next === null ? "When the posture changes" : <Instant at={next} />}</dd>
        <dt>Set</dt>
        <dd>
          <Instant at={schedule.recordedAt} /> by <Typed>{schedule.recordedBy}</Typed>
        </dd>
      </dl>
      <div className="no-print mt-2 space-y-1 text-[13.5px] leading-5">
        <ActionForm action={actions.set} fold="Change" label={`Change: ${label}`} submit="Save schedule">
          <ScheduleFields categories={categories} formats={formats} schedule={schedule} zone={zone} />
          <OnWatchField isAside onWatch={onWatch} />
        </ActionForm>
        <ActionForm action={actions.end} fold="End" label={`End: ${label}`} quiet submit="End schedule">
          <input name="scheduleId" type="hidden" value={schedule.id} />
          <p>Nothing more is written. What lies in the folder stays.</p>
          <OnWatchField isAside onWatch={onWatch} />
        </ActionForm>
      </div>
    </Card>
  );
}
