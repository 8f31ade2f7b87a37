import { FreshnessMark } from "@/components/ui/freshness-mark";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { FRESHNESS } from "@/domain/freshness";
import type { HelpSection } from "./section";

const BOARD = (
  <>
    <p>
      The first line is the <b>posture</b>: the highest level of all categories, a sentence that says which of
      them hold it and how many moved in the last 7 days, and how fresh the indicators are.
    </p>
    <p>
      Below it stands one <b>tile</b> for each category. Read it from the top: the name, and beside it how
      fresh the worst of its indicators is; the level as a number, a shape, a word and a colour; how many
      steps it moved in 7 days; the indicators that hold the level; a strip of the last 30 days; the incidents
      of the last 7 days beside the usual number, which is the mean of 7 days in the 12 weeks before, or in
      the weeks since the desk knows anything of the category; the confidence. A hatched tile is stale: what
      it shows may no longer hold. The whole tile is a link to the category, which says why.
    </p>
    <p>
      Under the tiles every category has a <b>lane</b> on one time axis: the level as a step, hatched where
      something was overdue, and incidents as dots. Choose 7, 30, 90, 365 or all days above it, or show the
      same figures as a table. On the right stands what changed since this browser last looked.
    </p>
  </>
);

const FRESHNESS_TABLE = (
  <>
    <p>
      Every level has to be reviewed again within the hours that its indicator sets for it: the higher the
      level, the sooner. When nobody does, the last level is kept, and the board says that it may no longer
      hold. Missing news never lowers a level.
    </p>
    <Table label="The marks of freshness">
      <thead>
        <tr>
          <HeadCell>Mark</HeadCell>
          <HeadCell>Meaning</HeadCell>
          <HeadCell>Drawn as</HeadCell>
        </tr>
      </thead>
      <tbody>
        {FRESHNESS.map(({ state, meaning, isStale }) => (
          <tr className="border-t border-line" key={state}>
            <Cell className="whitespace-nowrap">
              <FreshnessMark state={state} /> <span className="ml-1">{state}</span>
            </Cell>
            <Cell>{meaning}</Cell>
            <Cell>{isStale ? "stale, hatched" : state === "never" ? "unknown" : "as its level"}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  </>
);

export const BOARD_SECTIONS: HelpSection[] = [
  { id: "board", title: "The board, from left to right", body: BOARD },
  { id: "freshness", title: "Freshness", body: FRESHNESS_TABLE },
];
