import { readCategoryTrend } from "@/db/queries/board/trends";
import { categoryChart } from "../../../../_as-of/category-chart";

/** The trend of one category and of its indicators over the last `days`, at the present or at `effectiveAt` and `knownAt`. */
export const GET = categoryChart("trend", readCategoryTrend);
