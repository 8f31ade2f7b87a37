import { type SQL, sql } from "drizzle-orm";
import type { Instants } from "@/domain/time/time";
import type { Column } from "../../sql/kit";
import { categoryVersions, sourceVersions } from "../../tables";

const VERSIONS = {
  category: { table: categoryVersions, of: categoryVersions.categoryId },
  source: { table: sourceVersions, of: sourceVersions.sourceId },
} as const;

/** SQL: the name of a category or a source in its newest version known by then, in lower case; empty for none. */
export function nameAt(kind: keyof typeof VERSIONS, id: Column, { knownAt }: Instants): SQL {
  const { table, of } = VERSIONS[kind];
  const [name, version] = [sql.identifier(table.name.name), sql.identifier(table.version.name)];
  return sql`coalesce((
    select lower(v.${name}) from ${table} v
    where v.${sql.identifier(of.name)} = ${id} and v.${sql.identifier(table.recordedAt.name)} <= ${knownAt}
    order by v.${version} desc limit 1), '')`;
}
