import { listHref } from "@/domain/list/list-address";
import type { Problem } from "@/domain/outcome";
import { Choose, filterFields, Line } from "../form/filter-fields";
import { KeptTimes } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Menu } from "../ui/menu";
import { Typed } from "../ui/typed";
import { FilterForm } from "./filter-form";
import { type FilterField, filterWordsOf } from "./list-column";

type Props = {
  path: string;
  /** What the form is called, such as `Filter incidents`. */
  label: string;
  fields: readonly FilterField[];
  typed: Readonly<Record<string, string>>;
  problems: readonly Problem[];
};

/** The filters of a list: a GET form, so that a link shows the same list. */
export function ListFilters({ path, label, fields, typed, problems }: Props) {
  const field = filterFields(typed, problems);
  const [search, ...others] = fields;
  const isRefused = problems.some(({ field }) => others.some(({ name }) => name === field));
  return (
    <FilterForm aria-label={label} className="no-print flex gap-2 text-[13.5px]" path={path}>
      <KeptTimes />
      {["sort", "columns"].map(
        (name) => typed[name] && <input key={name} name={name} type="hidden" value={typed[name]} />,
      )}
      {search && (
        <label className="block w-64 min-w-0 shrink">
          <span className="sr-only">{search.label}</span>
          <input
            autoComplete="off"
            className="input py-1.5 text-[13.5px] leading-5"
            defaultValue={typed[search.name] ?? ""}
            key={typed[search.name] ?? ""}
            name={search.name}
            placeholder={label.replace("Filter", "Search")}
            type="search"
          />
        </label>
      )}
      <Menu className="w-[40rem]" isOpen={isRefused} name="Filters">
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3" key={JSON.stringify(typed)}>
          {others.map(({ name, label, choices, placeholder }) =>
            choices ? (
              <Choose choices={choices} key={name} label={label} {...field(name)} />
            ) : (
              <Line key={name} label={label} {...(placeholder ? { placeholder } : {})} {...field(name)} />
            ),
          )}
        </div>
        <p className="mt-3">
          <button className="button button-main" type="submit">
            Apply
          </button>
        </p>
      </Menu>
    </FilterForm>
  );
}

/** The filters in use, each a link that removes it. */
export function FilterChips({ path, fields, typed }: Pick<Props, "path" | "fields" | "typed">) {
  const set = fields.filter(({ name }) => typed[name]?.trim());
  if (set.length === 0) return null;
  const gone = Object.fromEntries(set.map(({ name }) => [name, ""]));
  return (
    <ul aria-label="Filters in use" className="flex flex-wrap items-center gap-1.5 text-[13.5px]">
      {set.map((field) => {
        const words = filterWordsOf(field, typed[field.name] ?? "");
        return (
          <li key={field.name}>
            <TimeLink
              aria-label={`Remove filter ${field.label}: ${words}`}
              className="inline-flex min-h-6 max-w-80 items-center gap-1.5 rounded-full border border-line bg-card px-2.5 hover:border-ink-3"
              href={listHref(path, typed, { [field.name]: "", after: "", open: "" })}
            >
              <span className="truncate">
                <span className="text-ink-2">{field.label}:</span> <Typed>{words}</Typed>
              </span>
              <span aria-hidden="true" className="no-print text-ink-2">
                ✕
              </span>
            </TimeLink>
          </li>
        );
      })}
      <li className="no-print">
        <TimeLink className="link px-1" href={listHref(path, typed, { ...gone, after: "", open: "" })}>
          Show all
        </TimeLink>
      </li>
    </ul>
  );
}
