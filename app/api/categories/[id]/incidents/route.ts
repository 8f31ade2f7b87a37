import { readIncidents } from "@/db/queries/incident/incidents";
import { categoryChart } from "../../../../_as-of/category-chart";

/** The incidents of one category in the last `days`, latest first, at the present or at `effectiveAt` and `knownAt`. */
export const GET = categoryChart("incidents", readIncidents);
