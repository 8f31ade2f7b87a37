import { desc, eq } from "drizzle-orm";
import type { Mapping } from "@/domain/import/import";
import type { View } from "../../store";
import { columnMappings } from "../../tables";

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
