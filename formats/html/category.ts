import { isStale } from "@/domain/assessment/freshness";
import { likelihoodWordOf, percentOf } from "@/domain/assessment/likelihood";
import { capitalised, countOf } from "@/domain/count-words";
import type { HandOutCategory, HandOutIndicator } from "@/domain/snapshot/hand-out";
import type { IsoInstant } from "@/domain/snapshot/snapshot";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import { confidenceWordsOf, freshnessWordsOf, LEFT_OUT } from "../words";
import { evidenceList, incidentList } from "./lists";
import { freshnessMark, levelMark } from "./marks";
import { type Markup, markup, typed } from "./markup";

/** Why a category has its level, and the judgement of each of its indicators. */
export const categorySection = (
  category: HandOutCategory,
  effectiveAt: IsoInstant,
): Markup => markup`<section>
<h2 class="of">${typed(category.name)} ${levelMark(category)}</h2>
<p class="question">${typed(category.question)} Within ${countOf(category.horizonDays, "day")}.</p>
<p class="why">${category.explanation?.sentence ?? `Explanation ${LEFT_OUT}.`}</p>
${category.indicators.length > 0 && indicatorTable(category, effectiveAt)}${evidenceList(category)}${incidentList(category)}</section>
`;

const indicatorTable = (
  { name, indicators }: HandOutCategory,
  effectiveAt: IsoInstant,
) => markup`<div class="scroll" role="region" tabindex="0" aria-label="Indicators of ${name}"><table class="indicators">
<thead><tr><th scope="col">Indicator</th><th scope="col">Level</th><th scope="col">Likelihood</th><th scope="col">Confidence</th><th scope="col">Freshness</th><th scope="col">Holds since</th><th scope="col">Recorded</th></tr></thead>
${indicators.map((indicator) => indicatorRows(indicator, effectiveAt))}
</table></div>`;

/** Two rows that stay together on paper: the judgement, and its reason. */
function indicatorRows(indicator: HandOutIndicator, effectiveAt: IsoInstant): Markup {
  const { judgement, freshness } = indicator;
  const since = judgement && timeOf(judgement.effectiveAt);
  const recorded =
    judgement &&
    markup`${timeOf(judgement.recordedAt)}<span class="quiet">by ${typed(judgement.recordedBy ?? `(name ${LEFT_OUT})`)}</span>`;
  return markup`<tbody${isStale(freshness.state) && markup` class="stale"`}><tr><th scope="row">${typed(indicator.name)}${indicator.isDriver && markup` <span class="driver">holds the level</span>`}<span class="quiet">${indicator.place}</span></th><td>${levelMark(indicator)}</td><td>${likelihoodOf(indicator)}</td><td>${capitalised(confidenceWordsOf(judgement?.confidence))}</td><td>${freshnessMark(freshness.state, capitalised(freshnessWordsOf(freshness, effectiveAt)))}</td><td>${since}</td><td>${recorded}</td></tr>
${judgement && markup`<tr class="says"><td colspan="7"><div>${judgement.act === "corrected" && markup`<b>Correction.</b> `}${typed(judgement.rationale ?? `Rationale ${LEFT_OUT}.`)}</div></td></tr>`}</tbody>
`;
}

function likelihoodOf({ judgement }: HandOutIndicator): Markup {
  const ratio = judgement?.likelihoodRatio ?? null;
  if (ratio === null) return markup`Not given`;
  return markup`${capitalised(likelihoodWordOf(ratio))}<span class="quiet">${percentOf(ratio)} %</span>`;
}

const timeOf = (instant: IsoInstant) =>
  markup`<time class="nowrap" datetime="${instant}">${groupOf(instant)}</time>`;
