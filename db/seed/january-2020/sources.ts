import type { Reliability } from "@/domain/evidence/admiralty";
import { addSource } from "../../commands/add-source";
import { gradeSource } from "../../commands/grade-source";
import { readSourceNamed } from "../../logs/source-log";
import { asExample } from "./assessments";
import { type Act, at, type Group } from "./story";

type SourceRow = { name: string; note: string; grade: Reliability; because: string };
type GradingRow = { recorded: Group; by: string; source: string; grade: Reliability; because: string };

/** Who tells. Names are those under which the facts were published; the grades are the example's own. */
const SOURCES: readonly SourceRow[] = [
  {
    name: "US Department of Defense",
    note: "Statements on American forces and operations.",
    grade: "A",
    because: "Speaks of its own forces, under its name.",
  },
  {
    name: "White House",
    note: "Statements of the President and his press office.",
    grade: "A",
    because: "Speaks under its name, of what it was told.",
  },
  {
    name: "Coalition spokesman",
    note: "The coalition against Islamic State, in Baghdad.",
    grade: "A",
    because: "Speaks of its own bases, under its name.",
  },
  {
    name: "Iraqi military",
    note: "Statements of the Iraqi military, mostly carried on by agencies.",
    grade: "B",
    because: "Sees what falls on its bases; its first counts are sometimes mended.",
  },
  {
    name: "Iraqi Joint Operations Command",
    note: "The joint headquarters of Iraq's forces.",
    grade: "B",
    because: "Sees what falls on its bases; its first counts are sometimes mended.",
  },
  {
    name: "Iraqi Security Media Cell",
    note: "Press office of Iraq's security forces.",
    grade: "B",
    because: "An official voice that is near to what happens.",
  },
  { name: "AP", note: "News agency.", grade: "B", because: "Names whom it heard it from." },
  { name: "Reuters", note: "News agency.", grade: "B", because: "Names whom it heard it from." },
  {
    name: "CNN",
    note: "Television news.",
    grade: "B",
    because: "Its officials are unnamed, its record is good.",
  },
  { name: "TIME", note: "Weekly.", grade: "B", because: "Says of each claim who made it." },
  {
    name: "Global News and CBS News",
    note: "Television news, which carried the same page.",
    grade: "B",
    because: "Both showed what they saw.",
  },
  {
    name: "Tasnim",
    note: "Iranian news agency.",
    grade: "C",
    because: "Near to Iran's forces, and speaks for their cause.",
  },
  {
    name: "Sadrist movement",
    note: "Statements of Moqtada al-Sadr's movement, carried on by AFP.",
    grade: "C",
    because: "Speaks of its own house, and for its own cause.",
  },
  {
    name: "US Maritime Administration",
    note: "Alerts and advisories for ships.",
    grade: "A",
    because: "Its alerts are numbered and signed.",
  },
  {
    name: "US Government Publishing Office",
    note: "Keeps the site of the Federal Depository Library Program.",
    grade: "A",
    because: "Speaks of its own site.",
  },
  {
    name: "Microsoft",
    note: "Its security researchers.",
    grade: "A",
    because: "Sees the accounts that it writes of.",
  },
  {
    name: "Early press reports, not named",
    note: "What was told in the first hour without a name to it.",
    grade: "F",
    because: "Nobody can say whom it came from.",
  },
];

const GRADINGS: readonly GradingRow[] = [
  {
    recorded: "030320ZJAN20",
    by: "Night watch",
    source: "Iraqi Security Media Cell",
    grade: "C",
    because: "Its three rockets at the airport were a US drone strike, and an agency carried the error on.",
  },
];

const OPENED: Group = "010603ZOCT19";

/** The sources and their gradings as acts. */
export const sourceActs = (): Act[] => [
  ...SOURCES.map(
    ({ name, note, grade, because }) =>
      ({
        recordedAt: at(OPENED),
        by: "Day watch",
        name: `source “${name}”`,
        record: (desk) =>
          addSource(desk, { name, note, reliability: grade, gradingReason: asExample(because) }),
      }) satisfies Act,
  ),
  ...GRADINGS.map(
    ({ recorded, by, source, grade, because }) =>
      ({
        recordedAt: at(recorded),
        by,
        name: `grading of “${source}”`,
        async record(desk) {
          const found = await desk.store.read((view) => readSourceNamed(view, source));
          return gradeSource(desk, {
            sourceId: found?.id ?? "",
            reliability: grade,
            reason: asExample(because),
          });
        },
      }) satisfies Act,
  ),
];
