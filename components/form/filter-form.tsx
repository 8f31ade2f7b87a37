type FormProps = {
  action: string;
  label: string;
  /** What the address keeps beside the filters. */
  rest: Record<string, string>;
  children: React.ReactNode;
};

/** A form that narrows a list by its address, so that what it shows can be linked to. */
export const FilterForm = ({ action, label, rest, children }: FormProps) => (
  <form action={action} aria-label={label} className="no-print flex flex-wrap items-end gap-3" method="get">
    {Object.entries(rest).map(([name, value]) => (
      <input key={name} name={name} type="hidden" value={value} />
    ))}
    {children}
    <button className="button" type="submit">
      Show
    </button>
  </form>
);

type FieldProps = { name: string; label: string; typed?: string; problem?: string };

const Labelled = ({
  name,
  label,
  problem,
  children,
}: Omit<FieldProps, "typed"> & { children: React.ReactNode }) => (
  <div className="min-w-32 max-w-60 grow basis-36">
    <label className="mb-1 block text-xs text-ink-2" htmlFor={`filter-${name}`}>
      {label}
    </label>
    {children}
    {problem && (
      <p className="mt-1 text-xs font-semibold text-level-5" id={`filter-${name}-about`}>
        {problem}
      </p>
    )}
  </div>
);

const shared = ({ name, problem }: FieldProps) => ({
  "aria-describedby": problem ? `filter-${name}-about` : undefined,
  "aria-invalid": problem ? true : undefined,
  className: "input min-h-10",
  id: `filter-${name}`,
  name,
});

export const FilterField = ({ type, typed, ...field }: FieldProps & { type: "search" | "date" }) => (
  <Labelled {...field}>
    <input {...shared(field)} defaultValue={typed} type={type} />
  </Labelled>
);

export const FilterSelect = ({
  choices,
  typed,
  ...field
}: FieldProps & { choices: { value: string; label: string }[] }) => (
  <Labelled {...field}>
    <select {...shared(field)} defaultValue={typed ?? ""}>
      <option value="">any</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </Labelled>
);
