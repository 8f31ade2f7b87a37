import type { Problem } from "@/domain/outcome";
import { SelectField, TextField } from "../form/field";
import { QuestionForm } from "../form/question-form";

type Named = { id: string; name: string };

export type LogChoices = { actions: string[]; people: string[]; categories: Named[]; indicators: Named[] };

type Props = { choices: LogChoices; problems: Problem[]; typed: Record<string, string> };

const ANY = { value: "", label: "any" };
const namedChoices = (all: Named[]) => [ANY, ...all.map(({ id, name }) => ({ value: id, label: name }))];

/** Kinds of subjects, each with its actions below it. */
const actionChoices = (actions: string[]) => [
  ANY,
  ...[...new Set(actions.map((action) => action.split(".")[0] ?? ""))].flatMap((kind) => [
    { value: kind, label: `${kind}: anything` },
    ...actions
      .filter((action) => action.startsWith(`${kind}.`))
      .map((action) => ({ value: action, label: action.replace(".", ": ") })),
  ]),
];

/** What to look for in the watch log. */
export const LogFilterForm = ({ choices, problems, typed }: Props) => (
  <QuestionForm action="/log" label="What to look for" problems={problems} submit="Show" typed={typed}>
    <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      <SelectField choices={actionChoices(choices.actions)} label="What was done" name="action" optional />
      <SelectField choices={namedChoices(choices.categories)} label="Category" name="category" optional />
      <SelectField choices={namedChoices(choices.indicators)} label="Indicator" name="indicator" optional />
      <SelectField
        choices={[ANY, ...choices.people.map((name) => ({ value: name, label: name }))]}
        label="By whom"
        name="who"
        optional
      />
      <TextField label="Recorded from" name="from" optional placeholder="071200ZJAN20" />
      <TextField label="Recorded up to" name="to" optional placeholder="080600ZJAN20" />
      <div className="sm:col-span-2">
        <TextField label="With these words" name="text" optional />
      </div>
    </div>
  </QuestionForm>
);
