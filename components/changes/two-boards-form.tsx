import type { Problem } from "@/domain/outcome";
import { momentOf, sinceHref } from "@/domain/time/as-of";
import { DAY_MS, HOUR_MS, type Instant } from "@/domain/time/time";
import { InstantField } from "../form/instant-field";
import { QuestionForm } from "../form/question-form";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { SinceLastVisit } from "./since-last-visit";

type Props = { problems: Problem[]; typed: Record<string, string>; now: Instant };

const PRESETS = [
  { name: "Last 8 hours", ms: 8 * HOUR_MS },
  { name: "Last 24 hours", ms: DAY_MS },
  { name: "Last 7 days", ms: 7 * DAY_MS },
];

const FIELD_NAMES = {
  fromEffectiveAt: "From, the world at",
  fromKnownAt: "From, as known at",
  effectiveAt: "To, the world at",
  knownAt: "To, as known at",
};

/** The two boards to compare: presets, or any, by their two times. */
export function TwoBoardsForm({ problems, typed, now }: Props) {
  return (
    <Card aria-label="Which boards" className="no-print px-4 py-3">
      <ul aria-label="Up to now" className="flex flex-wrap gap-2">
        {PRESETS.map(({ name, ms }) => (
          <li key={name}>
            <Link className="button" href={sinceHref(momentOf(now - ms))}>
              {name}
            </Link>
          </li>
        ))}
        <li>
          <SinceLastVisit now={now} />
        </li>
      </ul>
      <details className="mt-2" open={problems.length > 0}>
        <summary className="py-1">Compare any two boards</summary>
        <div className="pt-2">
          <QuestionForm
            action="/changes"
            fieldNames={FIELD_NAMES}
            label="Compare any two boards"
            problems={problems}
            submit="Compare"
            typed={typed}
          >
            <div className="grid gap-4 sm:grid-cols-2">
              <Board
                legend="From"
                prefix="from"
                worldHint="Defaults to 24 hours before."
                knownHint="Defaults to what was known at that moment."
              />
              <Board
                legend="To"
                prefix=""
                worldHint="Defaults to now."
                knownHint="Defaults to everything known now."
              />
            </div>
          </QuestionForm>
        </div>
      </details>
    </Card>
  );
}

type BoardProps = { legend: string; prefix: "from" | ""; worldHint: string; knownHint: string };

const Board = ({ legend, prefix, worldHint, knownHint }: BoardProps) => (
  <fieldset className="space-y-3">
    <legend className="text-[16px] font-semibold">{legend}</legend>
    <InstantField
      hint={worldHint}
      label="The world at"
      name={prefix ? "fromEffectiveAt" : "effectiveAt"}
      optional
      placeholder="080134ZJAN20"
    />
    <InstantField hint={knownHint} label="As known at" name={prefix ? "fromKnownAt" : "knownAt"} optional />
  </fieldset>
);
