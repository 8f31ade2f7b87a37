import { and, asc, desc, eq, getTableColumns, lte, sql } from "drizzle-orm";
import type { Category } from "@/domain/definition/category";
import { versionInForceOf } from "@/domain/definition/definition";
import type { Instants } from "@/domain/time/time";
import { placeholder, statement } from "../../sql/statement";
import type { View } from "../../store";
import { categories, categoryVersions } from "../../tables";

const columns = () => {
  const { id: _, categoryId, ...rest } = getTableColumns(categoryVersions);
  return { ...rest, id: categoryId };
};

const knownVersions = statement((db) =>
  db
    .select(columns())
    .from(categoryVersions)
    .where(lte(categoryVersions.recordedAt, placeholder("knownAt"))),
);

/** Every version of every category that was known at the two times, in no order. */
export const readCategoryVersions = (view: View, { knownAt }: Instants): Promise<Category[]> =>
  knownVersions(view, { knownAt });

/** The newest version of every category, the retired included, in board order. */
export async function readCategories(view: View): Promise<Category[]> {
  const newest = sql`(select max(v.version) from category_versions v where v.category_id = ${categories.id})`;
  return view.db
    .select(columns())
    .from(categories)
    .innerJoin(
      categoryVersions,
      and(eq(categoryVersions.categoryId, categories.id), eq(categoryVersions.version, newest)),
    )
    .orderBy(asc(categoryVersions.position), asc(categories.id));
}

/** The newest version of one category, or the one in force at the two times; undefined when there is none. */
export async function readCategory(view: View, id: string, at?: Instants): Promise<Category | undefined> {
  if (at) return versionInForceOf(await versionsOf(view, id, at), at);
  const [newest] = await view.db
    .select(columns())
    .from(categoryVersions)
    .where(eq(categoryVersions.categoryId, id))
    .orderBy(desc(categoryVersions.version))
    .limit(1);
  return newest;
}

const versionsOf = (view: View, id: string, { knownAt }: Instants): Promise<Category[]> =>
  view.db
    .select(columns())
    .from(categoryVersions)
    .where(and(eq(categoryVersions.categoryId, id), lte(categoryVersions.recordedAt, knownAt)));

/** The categories that an incident may be put in. */
export const readOpenCategories = async (view: View): Promise<Category[]> =>
  (await readCategories(view)).filter((category) => !category.isRetired);
