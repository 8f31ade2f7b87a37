import { desc, eq } from "drizzle-orm";
import type { Mapping } from "@/domain/import/import";
import type { View } from "../../store";
import { columnMappings } from "../../tables";

/** How the columns of a dataset's files were read last; undefined when unknown. */
export async function readMapping(view: View, dataset: string): Promise<Mapping | undefined> {
  const [newest] = await view.db
    .select({ mapping: columnMappings.mapping })
    .from(columnMappings)
    .where(eq(columnMappings.dataset, dataset))
    .orderBy(desc(columnMappings.recordedAt), desc(columnMappings.id))
    .limit(1);
  return newest?.mapping;
}
