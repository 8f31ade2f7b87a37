import {
  type AsOfParams,
  instantTextOf,
  isOneMoment,
  presetsOf,
  type TimeBarMarks,
} from "@/domain/time/as-of";
import type { Instants, Instant as UtcInstant } from "@/domain/time/time";
import { dateTimeGroupOf } from "@/domain/time/time";
import { atDesk } from "../ui/desk-address";
import { Instant } from "../ui/instant";
import { TimeField } from "./time-field";
import { AroundIncidents, Jump } from "./time-jumps";
import { TimeMarks } from "./time-marks";
import { TimeSlider } from "./time-slider";

type Props = { asOf: AsOfParams; actions?: React.ReactNode } & TimeBarMarks;

/** Two settings, “the world at” and “as known at”: set by hand, by slider, by change, by incident. */
export function TimeBar({
  asOf: asOfParams,
  scale,
  marks,
  neighbours,
  incidents,
  watchBeganAt,
  actions,
}: Props) {
  const { at, now, refused, rest, path } = asOfParams;
  const typed = refused?.typed ?? {
    effectiveAt: at ? instantTextOf(at.effectiveAt) : "",
    knownAt: at ? instantTextOf(at.knownAt) : "",
  };
  const isTogether = at ? isOneMoment(at) : typed.effectiveAt === typed.knownAt;
  const kept =
    asOfParams.keptFrom !== null && `history is complete from ${dateTimeGroupOf(asOfParams.keptFrom)}`;
  const problemOf = (field: string) => refused?.problems.find((p) => p.field === field)?.message;
  const knownMoved = (instant: UtcInstant): Instants => ({
    effectiveAt: at && !isTogether ? at.effectiveAt : instant,
    knownAt: instant,
  });
  return (
    <section aria-label="Another time" className="time-bar no-print relative">
      {actions && (
        <div className="absolute right-4 top-0.5 z-30 sm:right-6 lg:[[data-past]_&]:bottom-0.5 lg:[[data-past]_&]:top-auto [&_.button]:min-h-6 [&_.button]:text-xs">
          {actions}
        </div>
      )}
      <details open={at !== null || refused !== null}>
        <summary className="px-4 py-1 text-xs leading-5 text-ink-2 sm:px-6">
          View another time{!at && kept && `; ${kept}`}
        </summary>
        <div className="grid gap-x-6 px-4 pb-1 sm:px-6 lg:grid-cols-[auto_1fr]">
          <form action={atDesk(path)} aria-label="Time" className="contents" method="get">
            {Object.entries(rest).map(([name, value]) => (
              <input key={name} name={name} type="hidden" value={value} />
            ))}
            <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
              <TimeField
                label="The world at"
                name="effectiveAt"
                now={dateTimeGroupOf(now)}
                problem={problemOf("effectiveAt")}
                typed={typed.effectiveAt}
              />
              <label className="flex min-h-9 items-center gap-1.5">
                <input
                  defaultChecked={isTogether}
                  key={String(isTogether)}
                  name="together"
                  type="checkbox"
                  value="1"
                />
                as known then
              </label>
              <TimeField
                label="As known at"
                name="knownAt"
                now={dateTimeGroupOf(now)}
                problem={isTogether ? undefined : problemOf("knownAt")}
                typed={typed.knownAt}
              />
              <button className="button" type="submit">
                Show
              </button>
            </div>
            <div className="min-w-0 self-end">
              <TimeSlider
                label="The world at"
                name="effectiveAt"
                scale={scale}
                value={at?.effectiveAt ?? now}
              />
              <TimeSlider label="As known at" name="knownAt" scale={scale} value={at?.knownAt ?? now} />
              <TimeMarks marks={marks} scale={scale} />
            </div>
          </form>
          <ul className="flex flex-wrap gap-x-4 lg:col-span-2 lg:pr-40">
            {presetsOf(now, watchBeganAt).map((preset) => (
              <Jump at={preset.at} asOf={asOfParams} key={preset.name}>
                {preset.name}
              </Jump>
            ))}
            {neighbours.before !== null && (
              <Jump asOf={asOfParams} at={knownMoved(neighbours.before)}>
                ◂ change before, <Instant at={neighbours.before} short />
              </Jump>
            )}
            {neighbours.after !== null && (
              <Jump asOf={asOfParams} at={knownMoved(neighbours.after)}>
                change after, <Instant at={neighbours.after} short /> ▸
              </Jump>
            )}
            {incidents.length > 0 && <AroundIncidents asOf={asOfParams} incidents={incidents} />}
            {at && kept && <li className="py-0.5 text-ink-2">{kept}</li>}
          </ul>
        </div>
      </details>
    </section>
  );
}
