"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { atDesk } from "@/components/ui/desk-address";
import { DATE_ORDERS } from "@/domain/import/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { MAPPED_FIELDS } from "@/formats/import/mapped-columns";
import { refusedState, submitForm, typedIn } from "../../_forms/submit-form";
import { formatNamed } from "../../_imports/import-choices";
import { cancelUpload, checkUpload, importUpload } from "../../_imports/start-import";
import { readUpload } from "../../_imports/uploads";

/** Starts the import of a checked file. */
export async function importFile(_before: FormState | null, form: FormData) {
  return submitForm(form, importUpload, ({ id }) => `/imports/${id}`);
}

/** Queues another check of a file, with other options. */
export async function checkAgain(_before: FormState | null, form: FormData): Promise<FormState | null> {
  const typed = typedIn(form);
  const upload = readUpload(typed.id ?? "");
  if (!upload) redirect(atDesk("/import"));
  const isMapped = "emptyWords" in typed;
  const columns = mappedColumnsIn(typed);
  if (!columns.ok) return refusedState(columns, typed);
  const checked = checkUpload({
    ...upload,
    ...("format" in typed && {
      ...{ format: formatNamed(typed.format), category: typed.categoryId ?? "" },
      ...{ encoding: typed.encoding ?? "", sheet: typed.sheet ?? "" },
    }),
    ...(isMapped && { category: typed.categoryId ?? "" }),
    ...("isNewDataset" in typed && { isNewDataset: true, dataset: "" }),
    ...("dataset" in typed && { isNewDataset: false, dataset: typed.dataset ?? "" }),
    isLenient: "isLenient" in typed ? typed.isLenient === "yes" : upload.isLenient,
    ...(isMapped && {
      columns: columns.value,
      emptyWords: (typed.emptyWords ?? "").split(",").flatMap((word) => word.trim() || []),
      zone: typed.zone ?? "",
    }),
    ...("dateOrder" in typed && {
      dateOrder: DATE_ORDERS.find((order) => order === typed.dateOrder) ?? "",
    }),
  });
  if (!checked.ok) return refusedState(checked, typed);
  redirect(atDesk(`/import/${upload.id}`));
}

/**
 * The column of each field, as a form says what each column is used for; a field without one is not guessed again.
 * Errors: refuses two columns for one field.
 */
function mappedColumnsIn(typed: Record<string, string>): Outcome<Record<string, string>> {
  const columns: Record<string, string> = Object.fromEntries(MAPPED_FIELDS.map(({ field }) => [field, ""]));
  for (const [name, field] of Object.entries(typed)) {
    const column = name.startsWith("use.") ? name.slice("use.".length) : "";
    if (column === "" || field === "") continue;
    if (columns[field])
      return refuse(`Used twice: “${columns[field]}” is already used for this. Choose one column`, name);
    columns[field] = column;
  }
  return accept(columns);
}

/** Cancels a file that was not imported. */
export async function cancel(_before: FormState | null, form: FormData): Promise<FormState | null> {
  await cancelUpload(typedIn(form).id ?? "");
  redirect(atDesk("/import?cancelled=yes"));
}
