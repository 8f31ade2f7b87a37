import { templateGroupsFor } from "@/domain/template/template-groups";
import { atDesk } from "../ui/desk-address";

type Props = {
  category: { id: string };
  /** What can be cloned, by category. */
  desk: readonly { name: string; indicators: readonly { id: string; name: string }[] }[];
  /** What was chosen; empty for an empty form. */
  from: string;
};

/** Chooses what the form of a new indicator is filled in with: a template, or an indicator of the desk. */
export const TemplateChoice = ({ category, desk, from }: Props) => (
  <form
    action={atDesk(`/categories/${category.id}/indicators/new`)}
    aria-label="Fill in the form"
    className="flex flex-wrap items-end gap-2"
    method="get"
  >
    <div className="min-w-0 grow">
      <label className="mb-1 block font-semibold" htmlFor="start-from">
        Start from
      </label>
      <select className="input h-[42px]" defaultValue={from} id="start-from" name="from">
        <option value="">An empty form</option>
        {templateGroupsFor(category.id).map(({ categoryId, name, templates }) => (
          <optgroup key={categoryId} label={`Templates: ${name}`}>
            {templates.map((template) => (
              <option key={template.id} value={template.id}>
                {template.name}
              </option>
            ))}
          </optgroup>
        ))}
        {desk.map(({ name, indicators }) => (
          <optgroup key={name} label={`Indicators of this desk: ${name}`}>
            {indicators.map((indicator) => (
              <option key={indicator.id} value={indicator.id}>
                {indicator.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
    <button className="button min-h-[42px]" type="submit">
      Fill in
    </button>
  </form>
);
