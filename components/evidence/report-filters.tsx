import { CREDIBILITY_CHOICES } from "@/domain/admiralty";
import type { Problem } from "@/domain/outcome";
import { FilterField, FilterForm, FilterSelect } from "../form/filter-form";

type Named = { id: string; name: string };
type Props = {
  /** What is not about the list: the two times of the page. */
  rest: Record<string, string>;
  typed: Record<string, string>;
  problems: Problem[];
  sources: Named[];
  categories: Named[];
};

const choicesOf = (named: Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));

/** What a list of reports is narrowed to. */
export function ReportFilterForm({ rest, typed, problems, sources, categories }: Props) {
  const field = (name: string) => ({
    name,
    typed: typed[name],
    problem: problems.find((problem) => problem.field === name)?.message,
  });
  return (
    <FilterForm action="/reports" label="Filter reports" rest={rest}>
      <FilterField {...field("text")} label="Text" type="search" />
      <FilterSelect {...field("source")} choices={choicesOf(sources)} label="Source" />
      <FilterSelect {...field("category")} choices={choicesOf(categories)} label="Category" />
      <FilterSelect {...field("credibility")} choices={CREDIBILITY_CHOICES} label="Credibility" />
      <FilterField {...field("from")} label="From day" type="date" />
      <FilterField {...field("until")} label="Until day" type="date" />
    </FilterForm>
  );
}
