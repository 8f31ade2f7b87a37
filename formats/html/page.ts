import { isStale } from "@/domain/assessment/freshness";
import { changeWordsOf } from "@/domain/board/change-words";
import { capitalised } from "@/domain/count-words";
import { DIGEST_WORDS } from "@/domain/snapshot/digest-words";
import { DOCUMENT_WORDS, documentLevelOf, levelTextOf } from "@/domain/snapshot/document-words";
import type { HandOut, HandOutCategory } from "@/domain/snapshot/hand-out";
import type { IsoInstant } from "@/domain/snapshot/snapshot";
import { deskMarksOf, documentNameOf, groupOf, isAsOf } from "@/domain/snapshot/snapshot-notice";
import { surgeMarkOf, usualWordsOf, weekFigureOf } from "@/domain/tempo/tempo-words";
import { levelRunsOf } from "@/domain/trend/runs";
import { headOf } from "../page/snapshot-head";
import { confidenceWordsOf, freshnessWordsOf, LEFT_OUT, recordHeadWordsOf } from "../words";
import { categorySection } from "./category";
import { documentOf, noticeOf } from "./document";
import { headerOf } from "./head";
import { lanesOf } from "./lanes";
import { freshnessMark, levelMark } from "./marks";
import { type Markup, markup, typed } from "./markup";
import { withParts } from "./self-check";

/** The page of a snapshot; one that was signed when it was taken checks itself. */
export function pageOf(snapshot: HandOut): string {
  const { html } = markupOf(snapshot);
  return snapshot.proof ? withParts(html) : html;
}

/** Source: the order is that of a situation report, most important first. */
function markupOf(snapshot: HandOut): Markup {
  const head = headOf(snapshot);
  return documentOf({
    checksItself: snapshot.proof !== undefined,
    title: titleOf(snapshot),
    printMark: printMarkOf(snapshot),
    marking: head.marking,
    body: markup`${noticeOf(head.notices)}
${headerOf(head)}
<main>
${noteOf(snapshot)}<section><h2>Levels</h2>${levelTable(snapshot)}</section>
${snapshot.leftOut?.trends ? markup`<section><h2>Last 90 days</h2><p>${capitalised(LEFT_OUT)}.</p></section>` : historySection(snapshot)}
${snapshot.categories.map((category) => categorySection(category, snapshot.effectiveAt))}
</main>
${footerOf(snapshot)}`,
  });
}

const titleOf = (snapshot: HandOut) =>
  `${snapshot.cover?.title ? `${snapshot.cover.title}. ` : ""}${snapshot.desk.name}: ${documentNameOf(snapshot)}, ${groupOf(snapshot.effectiveAt)}`;

const printMarkOf = (snapshot: HandOut) =>
  [
    ...deskMarksOf(snapshot.desk),
    snapshot.number === null && "No snapshot number",
    isAsOf(snapshot) && "As of an earlier moment",
  ]
    .filter(Boolean)
    .join(" · ");

const noteOf = ({ cover }: HandOut): Markup | null =>
  cover?.note
    ? markup`<section><h2>Cover note</h2><p>${cover.note}</p></section>
`
    : null;

const levelTable = ({
  categories,
  effectiveAt,
}: HandOut): Markup => markup`<div class="scroll" role="region" tabindex="0" aria-label="Levels"><table>
<thead><tr><th scope="col">Category</th><th scope="col">Level</th><th scope="col">Change in 7 days</th><th scope="col">Confidence</th><th scope="col" class="number">Incidents in 7 days</th><th scope="col" class="number">Usual in 7 days</th><th scope="col">Freshness</th></tr></thead>
${categories.map((category) => levelRow(category, effectiveAt))}
</table></div>`;

const levelRow = (category: HandOutCategory, effectiveAt: IsoInstant) => {
  const { freshness, incidents } = category;
  return markup`<tbody${isStale(freshness.state) && markup` class="stale"`}><tr><th scope="row">${typed(category.name)}<span class="quiet">${category.scope}</span></th><td>${levelMark(category)}</td><td>${capitalised(changeWordsOf(category))}</td><td>${capitalised(confidenceWordsOf(category.confidence))}</td><td class="number">${weekFigureOf(incidents)}${surgeIn(incidents)}</td><td class="number">${capitalised(usualWordsOf(incidents))}</td><td>${freshnessMark(freshness.state, capitalised(freshnessWordsOf(freshness, effectiveAt)))}</td></tr></tbody>
`;
};

function surgeIn(incidents: HandOutCategory["incidents"]): Markup | null {
  const mark = surgeMarkOf(incidents);
  return mark === null ? null : markup`<span class="quiet nowrap"><b>${mark}</b></span>`;
}

const historySection = (snapshot: HandOut): Markup => markup`<section><h2>Last 90 days</h2>
${lanesOf({ schema: snapshot.schema, categories: snapshot.categories.flatMap(({ name, trend }) => (trend ? [{ name, trend }] : [])) })}
<ul class="key" aria-label="What the marks mean">${DOCUMENT_WORDS[snapshot.schema].levels.map((level) => markup`<li>${levelMark(level)}</li>`)}<li>${freshnessMark("overdue", "hatched below the line: something was overdue, lapsed or blind")}</li><li>${freshnessMark("current", "dots: incidents known to the day")}</li></ul>
<details><summary>Show as table</summary><div class="scroll" role="region" tabindex="0" aria-label="Levels of the last 90 days"><table><thead><tr><th scope="col">Category</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Highest level</th></tr></thead><tbody>
${snapshot.categories.flatMap(({ name, trend }) => (trend ? levelRunsOf(trend) : []).map(({ from, to, level }) => markup`<tr><th scope="row">${name}</th><td>${from}</td><td>${to}</td><td>${levelTextOf(documentLevelOf(snapshot.schema, level))}</td></tr>`))}
</tbody></table></div></details></section>`;

const keptWordsOf = ({ number, id, revision }: Omit<HandOut, "policy">): string =>
  number === null
    ? `no number, not kept; the watch log up to entry ${revision}`
    : `${number}, id ${id}, entry ${revision} of the watch log`;

const footerOf = ({ policy, ...snapshot }: HandOut): Markup => markup`<footer>
<p><b>Policy “${typed(policy.name)}”, version ${policy.version}.</b> ${policy.meaning}</p>
<dl><dt>Snapshot</dt><dd>${keptWordsOf(snapshot)}</dd>
<dt>Exact times</dt><dd>the world at ${snapshot.effectiveAt}, as known at ${snapshot.knownAt}, taken at ${snapshot.takenAt}</dd>
<dt>SHA-256</dt><dd>${digestOf(snapshot)}</dd>${recordOf(snapshot)}</dl>
</footer>`;

const digestOf = ({ digest }: Pick<HandOut, "digest">): Markup =>
  digest === undefined
    ? markup`left out, because it would let readers try out what else was left out`
    : markup`<code>${digest}</code><br>${DIGEST_WORDS}`;

function recordOf({ recordHead }: Pick<HandOut, "recordHead">): Markup | null {
  const words = recordHeadWordsOf(recordHead);
  return words === null ? null : markup`<dt>Record before it</dt><dd>${words}</dd>`;
}
