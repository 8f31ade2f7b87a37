import type { Desk } from "@/db/desk";
import { readCategories } from "@/db/queries/definition/category";
import { readSourceNames } from "@/db/queries/evidence/sources";

/** What a report can be filed under: the sources and categories that a form offers, by name. */
export const readNamed = ({ store }: Desk) =>
  store.read(async (view) => ({
    categories: (await readCategories(view)).map(({ id, name }) => ({ id, name })),
    sources: await readSourceNames(view),
  }));
