import type { Source } from "@/domain/evidence/report";
import { formFieldsOf, parseSourceEdit } from "@/domain/evidence/source-draft";
import { accept, type Outcome, refuse, refuseAsOutdated } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addSourceVersion, readNewestSource, readRefusalOfSourceName } from "../logs/source-log";

/**
 * Records a new version of a source. Its gradings are separate rows.
 * Errors: refusals by field; unknown id; a name already in use; a conflict when someone else saved meanwhile.
 */
export async function editSource(desk: Desk, raw: unknown): Promise<Outcome<Source>> {
  const parsed = parseSourceEdit(raw);
  if (!parsed.ok) return parsed;
  const { version, ...values } = parsed.value;
  return change(desk, async (tx) => {
    const before = await readNewestSource(tx, values.id);
    if (!before) return refuse("No such source", "id", "unknown");
    if (before.version !== version)
      return refuseAsOutdated(
        `${before.recordedBy} saved another version of this source meanwhile`,
        before,
        formFieldsOf(before),
      );
    const taken = await readRefusalOfSourceName(tx, values.name, values.id);
    if (taken) return taken;
    const source = await addSourceVersion(tx, desk, { ...values, version: version + 1 });
    await log(tx, desk, "source.edited", source.id, source, before);
    return accept(source);
  });
}
