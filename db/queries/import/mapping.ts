import { desc, eq } from "drizzle-orm";
import type { Mapping } from "@/domain/import/import";
import type { View } from "../../store";
import { columnMappings } from "../../tables";

/** Mappings that are looked through for the columns of a file. */
const LOOKED_THROUGH = 300;

/** The latest mapping of a file with the same columns, whatever its dataset; undefined when there is none. */
export async function readMappingOfColumns(
  view: View,
  header: readonly string[],
): Promise<Mapping | undefined> {
  const rows = await view.db
    .select({ mapping: columnMappings.mapping })
    .from(columnMappings)
    .orderBy(desc(columnMappings.id))
    .limit(LOOKED_THROUGH);
  const sought = JSON.stringify(header);
  return rows.find(({ mapping }) => JSON.stringify(mapping.header) === sought)?.mapping;
}

/** The latest column mapping of a dataset; undefined when there is none. */
export async function readMapping(view: View, dataset: string): Promise<Mapping | undefined> {
  const [newest] = await view.db
    .select({ mapping: columnMappings.mapping })
    .from(columnMappings)
    .where(eq(columnMappings.dataset, dataset))
    .orderBy(desc(columnMappings.recordedAt), desc(columnMappings.id))
    .limit(1);
  return newest?.mapping;
}
