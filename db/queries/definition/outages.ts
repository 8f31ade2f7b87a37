import { and, lte } from "drizzle-orm";
import type { Outage } from "@/domain/assessment/outage";
import type { Instants } from "@/domain/time/time";
import { placeholder, statement } from "../../sql/statement";
import type { View } from "../../store";
import { outages } from "../../tables";

const knownOutages = statement((db) =>
  db
    .select()
    .from(outages)
    .where(
      and(
        lte(outages.effectiveAt, placeholder("effectiveAt")),
        lte(outages.recordedAt, placeholder("knownAt")),
      ),
    ),
);

/** Every outage that was known and had begun, in no order. */
export const readOutages = (view: View, { effectiveAt, knownAt }: Instants): Promise<Outage[]> =>
  knownOutages(view, { effectiveAt, knownAt });
