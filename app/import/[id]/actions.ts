"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { act, typedIn } from "../../act";
import { bringUploadIn } from "../../bring-in";
import { formatNamed } from "../../import-choices";
import { checkUpload, discardUpload, readUpload } from "../../uploads";

/** Begins to store what a checked file holds. */
export async function bringIn(_before: FormState | null, form: FormData) {
  return act(form, bringUploadIn, ({ id }) => `/imports/${id}`);
}

/** Has a file checked anew, read in another way. */
export async function checkAgain(_before: FormState | null, form: FormData): Promise<FormState | null> {
  const typed = typedIn(form);
  const upload = readUpload(typed.id ?? "");
  if (!upload) redirect("/import");
  const columns = Object.entries(typed).flatMap(([name, column]) =>
    name.startsWith("column.") && column ? [[name.slice("column.".length), column]] : [],
  );
  const isMapped = "emptyWords" in typed;
  checkUpload({
    ...upload,
    ...("format" in typed && { format: formatNamed(typed.format), category: typed.categoryId ?? "" }),
    isLenient: "isLenient" in typed ? typed.isLenient === "yes" : upload.isLenient,
    ...(isMapped && {
      columns: Object.fromEntries(columns),
      emptyWords: (typed.emptyWords ?? "").split(",").flatMap((word) => word.trim() || []),
      dateOrder: typed.dateOrder ?? "",
    }),
  });
  redirect(`/import/${upload.id}`);
}

/** Gives a file up. */
export async function discard(_before: FormState | null, form: FormData): Promise<FormState | null> {
  discardUpload(typedIn(form).id ?? "", false);
  redirect("/import");
}
