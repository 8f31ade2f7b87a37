import { FreshnessMark } from "@/components/ui/freshness-mark";
import { Cell, Table, TableHead } from "@/components/ui/table";
import { FRESHNESS } from "@/domain/assessment/freshness";
import { MOST_COMPARED } from "@/domain/board/compared";
import { SURGES } from "@/domain/tempo/surge";
import { LEAST_USUAL_DAYS, USUAL_WEEKS } from "@/domain/tempo/tempo";
import { weeksWordsOf } from "@/domain/tempo/tempo-words";
import type { HelpSection } from "./section";

const BOARD = (
  <>
    <p>
      The first line is the <b>posture</b>: the highest level of all categories, a sentence that says which of
      them hold it and how many moved in the last 7 days, and how fresh the indicators are.
    </p>
    <p>
      Below it is one <b>tile</b> for each category. Read it from the top: the name, and beside it how fresh
      the worst of its indicators is; the level as a number, a shape, a word and a colour; how many steps it
      moved in 7 days, and the confidence; the indicators that hold the level; a strip of the last 30 days;
      and the incidents of the last 7 days beside the usual number, marked when that many are unusual. A
      hatched tile is stale: what it shows may no longer hold. The whole tile is a link to the category, which
      explains the level. Above 6 categories tiles become denser.
    </p>
    <p>
      Press <kbd>T</kbd>, or choose <b>Table</b>, for a row per category with the same facts. Under{" "}
      <b>Sort and filter</b> you choose the order, the levels and the freshness to see, and the panels to
      show. Your choice is in the address, to share, and this browser keeps it. A filtered board says how many
      categories it leaves out; the posture always covers all of them.
    </p>
    <p>
      Under the tiles every category has a <b>lane</b> on one time axis: the level as a step, hatched where
      something was overdue, and incidents as dots. Choose 7, 30, 90, 365 or all days above it, or show the
      same figures as a table. Days before a category was added are <b>not watched</b>: they are shaded, and
      have dots instead of bars, because no incident there says nothing. On the right is what changed since
      your last visit in this browser.
    </p>
  </>
);

const CHARTS = (
  <>
    <p>
      Point at a chart, touch it, or focus it and use the <b>arrow keys</b>: a line goes through all of its
      lanes, and a box says the day, the level and who holds it, the incidents, and what changed the level and
      why. A click, Enter or the link in the box opens the board of that day, as known now; on a lane of the
      board it opens the category. Escape closes the box.
    </p>
    <p>
      The page of a category marks changes of level with ▲ and ▼ and lists them with their reasons. “Compare”
      lays up to {MOST_COMPARED} other categories over it. Its last year is a calendar: a square per day,
      fuller and stronger for a higher level, hatched where something was overdue, with a dot where something
      happened.
    </p>
    <p>
      <b>SVG</b> and <b>PNG</b> save a chart as it is on the screen, with its title and the two times that it
      shows. The picture is drawn in your browser; nothing is sent anywhere.
    </p>
  </>
);

const TEMPO = (
  <>
    <p>
      The <b>usual</b> number is the mean of 7 days in the {USUAL_WEEKS} weeks before the last 7 days. Days
      count from when the category was added; before that, those between the first and the last incident of
      imported history. With fewer than {LEAST_USUAL_DAYS} days, what is usual is not known yet. Only
      incidents with a known day are counted.
    </p>
    <p>
      The <b>surge</b> says how unusual the last 7 days are: “that many or more happen about once in 26
      weeks”. It is {SURGES[1].name} at {weeksWordsOf(SURGES[1].atMost)} or rarer, and {SURGES[0].name} at{" "}
      {weeksWordsOf(SURGES[0].atMost)} or rarer. The tile then says so in a frame, and the category’s page
      suggests a review. A count never sets a level: a person reviews and decides. Few incidents do not mean
      that it is safe, and suggest nothing.
    </p>
    <p>
      The weeks are predicted by a negative binomial distribution: a Poisson rate with the prior gamma(1/2, 0)
      over the days watched (Gelman and others, Bayesian Data Analysis, section 2.6), widened by how much more
      the earlier weeks vary than by chance, because attacks come in bursts (Pearson’s dispersion, never below
      1; Noufaily and others, Statistics in Medicine, 2013). With five categories, expect about one mark in 4
      weeks by chance alone.
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
      <TableHead columns={["Mark", "Meaning", "Drawn as"]} />
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
  { id: "charts", title: "Charts", body: CHARTS },
  { id: "tempo", title: "Tempo: what is usual, and what is not", body: TEMPO },
  { id: "freshness", title: "Freshness", body: FRESHNESS_TABLE },
];
