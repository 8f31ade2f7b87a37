import type { Choice } from "../form/choices";
import { SelectField } from "../form/field";

type Props = {
  formats: readonly Choice[];
  categories: readonly Choice[];
  /** What is chosen so far. */
  from?: { format: string; category: string };
};

/** The format of a file, and the category of its rows. */
export const ReadingFields = ({ formats, categories, from }: Props) => (
  <>
    <SelectField
      choices={[{ value: "auto", label: "Detect automatically" }, ...formats]}
      defaultValue={from?.format ?? "auto"}
      label="Format"
      name="format"
    />
    <SelectField
      choices={[{ value: "", label: "From each row" }, ...categories]}
      defaultValue={from?.category}
      hint="Used for rows that do not name a category themselves."
      label="Category"
      name="categoryId"
      optional
    />
  </>
);
