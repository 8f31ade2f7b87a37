"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { atDesk } from "@/components/ui/desk-address";
import { DATE_ORDERS } from "@/domain/import/import";
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
  const columns = Object.entries(typed).flatMap(([name, column]) =>
    name.startsWith("column.") ? [[name.slice("column.".length), column]] : [],
  );
  const isMapped = "emptyWords" in typed;
  const checked = checkUpload({
    ...upload,
    ...("format" in typed && {
      ...{ format: formatNamed(typed.format), category: typed.categoryId ?? "" },
      ...{ encoding: typed.encoding ?? "", sheet: typed.sheet ?? "" },
    }),
    ...("isNewDataset" in typed && { isNewDataset: true, dataset: "" }),
    ...("dataset" in typed && { isNewDataset: false, dataset: typed.dataset ?? "" }),
    isLenient: "isLenient" in typed ? typed.isLenient === "yes" : upload.isLenient,
    ...(isMapped && {
      columns: Object.fromEntries(columns),
      emptyWords: (typed.emptyWords ?? "").split(",").flatMap((word) => word.trim() || []),
      zone: typed.zone ?? "",
      dateOrder: DATE_ORDERS.find((order) => order === typed.dateOrder) ?? "",
    }),
  });
  if (!checked.ok) return refusedState(checked, typed);
  redirect(atDesk(`/import/${upload.id}`));
}

/** Cancels a file that was not imported. */
export async function cancel(_before: FormState | null, form: FormData): Promise<FormState | null> {
  await cancelUpload(typedIn(form).id ?? "");
  redirect(atDesk("/import?cancelled=yes"));
}
