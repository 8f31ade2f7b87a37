import type { LogChoices } from "@/domain/log/log-filter";
import type { Problem } from "@/domain/outcome";
import { choicesNamed, choicesOf } from "../form/choices";
import { Choose, filterFields, Line } from "../form/filter-fields";
import { atDesk } from "../ui/desk-address";
import { Link } from "../ui/link";

type Props = { choices: LogChoices; problems: Problem[]; typed: Record<string, string>; isAsking: boolean };

/** Kinds of subjects, each with its actions below it. */
const actionChoices = (actions: string[]) =>
  [...new Set(actions.map((action) => action.split(".")[0] ?? ""))].flatMap((kind) => [
    { value: kind, label: `${kind}: anything` },
    ...actions
      .filter((action) => action.startsWith(`${kind}.`))
      .map((action) => ({ value: action, label: action.replace(".", ": ") })),
  ]);

/** What to look for in the watch log: a form of the address alone, so that a link shows the same entries. */
export function LogFilterForm({ choices, problems, typed, isAsking }: Props) {
  const field = filterFields(typed, problems);
  return (
    <form
      action={atDesk("/log")}
      aria-label="Filter entries"
      className="no-print card p-4 text-[13.5px] leading-5"
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-4">
        <Choose choices={actionChoices(choices.actions)} label="What was done" {...field("action")} />
        <Choose choices={choicesNamed(choices.categories)} label="Category" {...field("categoryId")} />
        <Choose choices={choicesNamed(choices.indicators)} label="Indicator" {...field("indicatorId")} />
        <Choose choices={choicesOf(choices.people)} label="By whom" {...field("who")} />
        <Line label="Recorded from" placeholder="071200ZJAN20" {...field("fromAt")} />
        <Line label="Recorded up to" placeholder="080600ZJAN20" {...field("untilAt")} />
        <div className="col-span-2">
          <Line label="With these words" type="search" {...field("text")} />
        </div>
      </div>
      <p className="mt-3 flex items-center gap-4">
        <button className="button" type="submit">
          Apply
        </button>
        {isAsking && (
          <Link className="link" href="/log">
            Show all
          </Link>
        )}
      </p>
    </form>
  );
}
