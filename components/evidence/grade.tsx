import { type Credibility, gradeOf, gradeWordsOf, type Reliability } from "@/domain/evidence/admiralty";

type Props = { reliability: Reliability; credibility: Credibility };

/** The grade of a report, such as B2, with its words a hover away. It has no colour: F and 6 are unknown, not worst. */
export const Grade = ({ reliability, credibility }: Props) => (
  <abbr
    className="whitespace-nowrap font-semibold no-underline"
    title={gradeWordsOf(reliability, credibility)}
  >
    {gradeOf(reliability, credibility)}
  </abbr>
);
