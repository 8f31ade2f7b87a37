import type { Problem } from "@/domain/outcome";
import type { Choice } from "./choices";

type FieldProps = { label: string; name: string; value: string; problem: string | undefined };

/** What a field of such a form shows: what was asked, as it was typed, and why it was refused. */
export const filterFields =
  (typed: Record<string, string>, problems: readonly Problem[]) =>
  (name: string): Omit<FieldProps, "label"> => ({
    name,
    value: typed[name] ?? "",
    problem: problems.find((problem) => problem.field === name)?.message,
  });

/** A line of text in a form that narrows a list. */
export const Line = ({ label, name, value, problem, placeholder }: FieldProps & { placeholder?: string }) => (
  <label className="block min-w-0">
    {label}
    <input
      aria-invalid={problem ? true : undefined}
      autoComplete="off"
      className="input mt-0.5"
      defaultValue={value}
      name={name}
      placeholder={placeholder}
    />
    <Refused problem={problem} />
  </label>
);

/** One of a few words, or any, in a form that narrows a list. */
export const Choose = ({ label, name, value, problem, choices }: FieldProps & { choices: Choice[] }) => (
  <label className="block min-w-0">
    {label}
    <select
      aria-invalid={problem ? true : undefined}
      className="input mt-0.5 h-[42px]"
      defaultValue={value}
      name={name}
    >
      <option value="">any</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
    <Refused problem={problem} />
  </label>
);

const Refused = ({ problem }: { problem: string | undefined }) =>
  problem ? (
    <span className="mt-1 block font-semibold text-level-5" role="alert">
      {problem}
    </span>
  ) : null;
