"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import type { Desk } from "@/db/desk";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { act, typedIn } from "../../act";
import { storeUpload } from "../../bring-in";
import { startWork, stopWork } from "../../import-work";
import { discardUpload, readUpload } from "../../uploads";

const pageOf = ({ id }: { id: string }) => `/imports/${encodeURIComponent(id)}`;

/** Runs `begin` in the name of whoever is on watch. */
const inTheNameOf =
  (begin: (id: string, by: string) => void) =>
  async ({ actor }: Desk, { id = "" }: Record<string, string>): Promise<Outcome<{ id: string }>> => {
    if (actor.trim() === "") return refuse("Say who is on watch", "actor");
    begin(id, actor);
    return accept({ id });
  };

/** Takes an import back as a whole. */
export async function undo(_before: FormState | null, form: FormData) {
  const begin = (id: string, by: string) =>
    startWork(id, [`--undo=${id}`, `--by=${by}`], () => discardUpload(id, true));
  return act(form, inTheNameOf(begin), pageOf);
}

/** Goes on with an import that was stopped or broken off. */
export async function goOn(_before: FormState | null, form: FormData) {
  const begin = (id: string, by: string) => {
    const upload = readUpload(id);
    if (upload) storeUpload({ ...upload, by });
  };
  return act(form, inTheNameOf(begin), pageOf);
}

/** Stops an import after the rows at hand. */
export async function stop(_before: FormState | null, form: FormData): Promise<FormState | null> {
  const { id = "" } = typedIn(form);
  stopWork(id);
  redirect(pageOf({ id }));
}
