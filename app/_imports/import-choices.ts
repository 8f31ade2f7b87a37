import { choicesNamed } from "@/components/form/choices";
import { readCategories } from "@/db/queries/definition/category";
import { IMPORTERS, importerNamed } from "@/formats/importers";
import { desk } from "../desk";

/** The formats of files that can be imported, to choose from. */
export const FORMAT_CHOICES = IMPORTERS.map(({ name, title }) => ({ value: name, label: title }));

/** The format that a form names; anything else is detected from the beginning of the file. */
export const formatNamed = (format = ""): string => importerNamed(format)?.name ?? "auto";

/** The categories on the board, to choose from. */
export async function readCategoryChoices() {
  const categories = await (await desk()).store.read(readCategories);
  return choicesNamed(categories.filter(({ isRetired }) => !isRetired));
}
