type Props = { name: "effectiveAt" | "knownAt"; label: string; typed: string; now: string; problem?: string };

/** One of the two times as text; empty is now. A refusal is shown below it. */
export const TimeField = ({ name, label, typed, now, problem }: Props) => (
  <div className={`time-${name}`}>
    <label className="block text-xs text-ink-2" htmlFor={`time-${name}`}>
      {label} (UTC)
    </label>
    <input
      aria-describedby={problem ? `time-${name}-about` : undefined}
      aria-invalid={problem ? true : undefined}
      autoComplete="off"
      className="input w-[15.5rem] max-w-full py-1 text-[13.5px]"
      defaultValue={typed}
      id={`time-${name}`}
      key={typed}
      name={name}
      placeholder={`now, ${now}`}
      spellCheck={false}
    />
    {problem && (
      <p className="mt-1 max-w-72 font-semibold text-level-5" id={`time-${name}-about`}>
        {problem}
      </p>
    )}
  </div>
);
