import { choicesNamed } from "@/components/form/choices";
import { readOpenCategories } from "@/db/queries/definition/category";
import { IMPORTERS, importerNamed } from "@/formats/importers";
import { desk } from "../desk";

/** The import formats, as choices. */
export const FORMAT_CHOICES = IMPORTERS.map(({ name, title }) => ({ value: name, label: title }));

/** The format chosen in a form; anything else is detected from the start of the file. */
export const formatNamed = (format = ""): string => importerNamed(format)?.name ?? "auto";

/** The categories on the board, as choices. */
export async function readCategoryChoices() {
  return choicesNamed(await (await desk()).store.read(readOpenCategories));
}
