"use client";

import { useFieldAnswer } from "./action-form";
import type { Choice } from "./choices";

type FieldProps = {
  name: string;
  label: string;
  hint?: React.ReactNode;
  defaultValue?: string | number;
  optional?: boolean;
  maxLength?: number;
};

type TextProps = FieldProps & {
  type?: "text" | "number" | "url";
  rows?: number;
  inputMode?: "numeric" | "decimal";
  placeholder?: string;
  /** The id of a list of words that it offers. */
  list?: string;
  /** A narrow field for a few figures. */
  short?: boolean;
};

/** One line or several of text, with its label, its hint, and why it was refused. */
export function TextField({
  rows,
  type = "text",
  short = false,
  defaultValue = "",
  optional,
  ...props
}: TextProps) {
  const { name, label, hint, ...rest } = props;
  const { id, problem, typed } = useFieldAnswer(name);
  const shared = {
    "aria-describedby": `${id}-about`,
    "aria-invalid": problem ? true : undefined,
    "aria-required": optional ? undefined : true,
    // A browser that fills words back into a page loaded anew would send them again under another key.
    autoComplete: "off",
    // What begins with one row is as high as its text is long.
    className: `input ${short ? "max-w-40" : ""} ${rows === 1 ? "[field-sizing:content]" : ""}`,
    defaultValue: typed ?? defaultValue,
    id,
    name,
    ...rest,
  };
  return (
    <div>
      <Label id={id} optional={optional}>
        {label}
      </Label>
      {rows ? <textarea rows={rows} {...shared} /> : <input type={type} {...shared} />}
      <About hint={hint} id={id} problem={problem} />
    </div>
  );
}

/** One of a few words. */
export function SelectField({
  name,
  label,
  hint,
  defaultValue = "",
  optional,
  choices,
}: FieldProps & { choices: Choice[] }) {
  const { id, problem, typed } = useFieldAnswer(name);
  const chosen = typed ?? String(defaultValue);
  return (
    <div>
      <Label id={id} optional={optional}>
        {label}
      </Label>
      <select
        aria-describedby={`${id}-about`}
        aria-invalid={problem ? true : undefined}
        className="input h-[42px] w-auto min-w-[min(100%,15rem)] max-w-full"
        defaultValue={chosen}
        id={id}
        key={chosen}
        name={name}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <About hint={hint} id={id} problem={problem} />
    </div>
  );
}

export function Label({
  id,
  optional,
  children,
}: {
  id: string;
  optional?: boolean;
  children: React.ReactNode;
}) {
  return (
    <label className="mb-1 block font-semibold" htmlFor={id}>
      {children} {optional && <span className="font-normal text-ink-2">(optional)</span>}
    </label>
  );
}

/** What a field is for, and why it was refused. */
export function About({ id, hint, problem }: { id: string; hint?: React.ReactNode; problem?: string }) {
  return (
    <div id={`${id}-about`}>
      {problem && <p className="mt-1 text-[13.5px] font-semibold leading-5 text-level-5">{problem}</p>}
      {hint && <p className="mt-1 text-[13.5px] leading-5 text-ink-2">{hint}</p>}
    </div>
  );
}
