import type { Mapping } from "@/domain/import/import";
import { parseMappingDraft } from "@/domain/import/import-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { readMapping } from "../queries/import/mapping";
import { columnMappings } from "../tables";

/** Stores how the columns of a dataset are mapped. A mapping that already applies is not stored twice. */
export async function rememberMapping(desk: Desk, raw: unknown): Promise<Outcome<Mapping>> {
  const parsed = parseMappingDraft(raw);
  if (!parsed.ok) return parsed;
  const { dataset, mapping } = parsed.value;
  return change(desk, async (tx) => {
    const before = await readMapping(tx, dataset);
    if (JSON.stringify(before) === JSON.stringify(mapping)) return accept(mapping);
    const id = desk.newId();
    const learned = { recordedAt: tx.recordedAt, recordedBy: desk.actor };
    await tx.db.insert(columnMappings).values({ id, dataset, mapping, ...learned });
    await log(tx, desk, "mapping.remembered", id, { dataset, ...mapping }, before ?? null);
    return accept(mapping);
  });
}
