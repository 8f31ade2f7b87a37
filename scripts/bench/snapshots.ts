import { takeSnapshot } from "@/db/commands/take-snapshot";
import { FORMATS, fileOf } from "@/formats";
import { WIDE } from "./made-desk";
import { kb, type Line, medianOf, ms } from "./report";
import { onMadeDesk, type Section, timesInTurns } from "./section";

const ROUNDS = 5;
const BUDGET_MS = 1_000;
const PDF_BUDGET_MS = 3_000;

/** Takes a snapshot of a thousand indicators with trends, and writes it in each format. */
export const snapshots: Section = {
  name: "snapshots",
  about: "snapshots of 1,000 indicators with 90-day trends, in each format",
  measure: () =>
    onMadeDesk(WIDE, async (desk) => {
      const outcome = await takeSnapshot(desk, {});
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const [taking = []] = await timesInTurns(ROUNDS, () => takeSnapshot(desk, {}));
      const lines: Line[] = [];
      for (const format of FORMATS) {
        const file = await fileOf(outcome.value, format);
        const [writing = []] = await timesInTurns(ROUNDS, () => fileOf(outcome.value, format));
        const budget = format.name === "pdf" ? PDF_BUDGET_MS : BUDGET_MS;
        const total = medianOf(taking) + medianOf(writing);
        lines.push({
          what: `snapshot of 1,000 indicators taken and written as ${format.name}`,
          measured: `${ms(total)}, of them ${ms(medianOf(writing))} writing ${kb(file.length)}`,
          floor: "",
          budget: ms(budget),
          isWithin: total <= budget,
        });
      }
      return lines;
    }),
};
