import type { Choice } from "../form/choices";
import { SelectField } from "../form/field";

type Props = {
  formats: readonly Choice[];
  categories: readonly Choice[];
  /** How it is read so far. */
  from?: { format: string; category: string };
};

/** As what kind of file, and for which category, a file is read. */
export const ReadingFields = ({ formats, categories, from }: Props) => (
  <>
    <SelectField
      choices={[{ value: "auto", label: "Found out from the file" }, ...formats]}
      defaultValue={from?.format ?? "auto"}
      label="Format"
      name="format"
    />
    <SelectField
      choices={[{ value: "", label: "As the rows say" }, ...categories]}
      defaultValue={from?.category}
      hint="For rows whose own words do not say to which category they belong."
      label="Category"
      name="categoryId"
      optional
    />
  </>
);
