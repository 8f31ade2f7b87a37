import { LevelBadge } from "@/components/ui/level-badge";
import { Cell, Table, TableHead } from "@/components/ui/table";
import { LEVELS } from "@/domain/alert-level";
import { CONFIDENCES } from "@/domain/assessment/assessment";
import { LIKELIHOOD_WORDS } from "@/domain/assessment/likelihood";
import type { HelpSection } from "./section";

const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`;

/** The band of a level: from its own lower end to that of the next one. */
const bandOf = (place: number): string => {
  const [from, upTo] = [LEVELS[place]?.from ?? 0, LEVELS[place + 1]?.from];
  if (from === 0) return `below ${percent(upTo ?? 1)}`;
  return upTo === undefined ? `${percent(from)} and above` : `${percent(from)} to below ${percent(upTo)}`;
};

const LEVEL_TABLE = (
  <>
    <p>
      A level answers the question of its category within the category's horizon, which is 7 days by default.
      A category has the level of its highest indicator; indicators that were never assessed are not counted.
    </p>
    <Table label="Levels with shape, meaning and likelihood">
      <TableHead columns={["Level", "Shape", "Meaning", "Likelihood"]} />
      <tbody>
        {LEVELS.map(({ level, shape, meaning }, place) => (
          <tr className="border-t border-line" key={level}>
            <Cell className="whitespace-nowrap">
              <LevelBadge level={level} />
            </Cell>
            <Cell className="whitespace-nowrap">{shape}</Cell>
            <Cell>{meaning}</Cell>
            <Cell className="whitespace-nowrap">{bandOf(place)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  </>
);

const LIKELIHOOD_TABLE = (
  <>
    <p>
      You can give a likelihood with a level, in per cent from 1 to 99. It is shown with its word from
      Intelligence Community Directive 203. A likelihood on the border between two words takes the lower one.
    </p>
    <Table label="The words for a likelihood">
      <TableHead columns={["Word", "Likelihood"]} />
      <tbody>
        {LIKELIHOOD_WORDS.map(({ word, from, upTo }) => (
          <tr className="border-t border-line" key={word}>
            <Cell>{word}</Cell>
            <Cell>
              {percent(from)} to {percent(upTo)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  </>
);

const CONFIDENCE = (
  <p>
    Confidence is {CONFIDENCES.slice(0, -1).join(", ")} or {CONFIDENCES.at(-1)}. It says how good the sources
    are and how sure the analyst is of the judgement, not how likely the attack is: an attack can be unlikely
    with high confidence. The two never appear in one sentence. A category shows the highest confidence among
    the indicators that hold its level, because one of them is enough to hold it.
  </p>
);

export const LEVEL_SECTIONS: HelpSection[] = [
  { id: "levels", title: "The five levels", body: LEVEL_TABLE },
  { id: "likelihood", title: "Words for a likelihood", body: LIKELIHOOD_TABLE },
  { id: "confidence", title: "Confidence", body: CONFIDENCE },
];
