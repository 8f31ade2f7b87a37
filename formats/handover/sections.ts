import { isStale } from "@/domain/assessment/freshness";
import { overdueNoteOf } from "@/domain/board/overdue";
import { capitalised } from "@/domain/count-words";
import { documentLevelOf } from "@/domain/snapshot/document-words";
import { groupOf } from "@/domain/snapshot/snapshot-notice";
import type { Brief } from "@/domain/watch/brief";
import {
  kindWordsOf,
  leftOutWordsOf,
  moveWordsOf,
  overdueTasksOf,
  ownerWordsOf,
  saidWordsOf,
  toldChangesOf,
} from "@/domain/watch/brief-words";
import { freshnessMark, levelMark } from "../html/marks";
import { type Markup, markup, typed } from "../html/markup";
import { confidenceWordsOf, freshnessWordsOf } from "../words";
import { driversOf, incidentRowOf } from "./rows";

const timeOf = (instant: string) =>
  markup`<time class="nowrap" datetime="${instant}">${groupOf(instant)}</time>`;

/** A table with row headers in the first column. */
const tableOf = (label: string, head: readonly string[], rows: readonly Markup[]): Markup =>
  markup`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr>${head.map((each) => markup`<th scope="col">${each}</th>`)}</tr></thead>
${rows}
</table></div>`;

const leftOut = (shownCount: number, total: number) =>
  shownCount < total && markup`<p class="question">${leftOutWordsOf(shownCount, total)}</p>`;

const none = (words: string) => markup`<p class="question">${words}</p>`;

export const levelsSection = ({
  schema,
  categories,
  overdue,
  posture,
  effectiveAt,
}: Brief): Markup => markup`<section><h2>Levels</h2>
${tableOf(
  "Levels",
  ["Category", "Level", "Since the watch began", "Held by", "Confidence", "Freshness"],
  categories.map(
    (category) =>
      markup`<tbody${isStale(category.freshness.state) && markup` class="stale"`}><tr><th scope="row">${category.name}</th><td>${levelMark(category)}</td><td>${capitalised(moveWordsOf(category, schema))}</td><td>${driversOf(category)}</td><td>${capitalised(confidenceWordsOf(category.confidence))}</td><td>${freshnessMark(category.freshness.state, capitalised(freshnessWordsOf(category.freshness, effectiveAt)))}</td></tr></tbody>`,
  ),
)}</section>
<section><h2>Overdue and blind</h2>
${
  overdue.length > 0 &&
  tableOf(
    "Overdue and blind",
    ["Indicator", "Category", "Level", "Freshness"],
    overdue.map(
      (each) =>
        markup`<tbody class="stale"><tr><th scope="row">${each.name}</th><td>${each.categoryName}</td><td>${levelMark(documentLevelOf(schema, each.level))}</td><td>${freshnessMark(each.freshness.state, capitalised(freshnessWordsOf(each.freshness, effectiveAt)))}</td></tr></tbody>`,
    ),
  )
}
${overdueNoteOf(posture.freshness) && none(overdueNoteOf(posture.freshness))}</section>`;

/** Open questions and tasks. */
export function openSections(brief: Brief): Markup {
  const late = new Set(overdueTasksOf(brief));
  const questions = brief.questions.map(
    (each) =>
      markup`<tbody><tr><th scope="row">${each.text}</th><td>${ownerWordsOf(each)}</td><td>${capitalised(saidWordsOf(each))}</td></tr></tbody>`,
  );
  const tasks = brief.tasks.map(
    (each) =>
      markup`<tbody${late.has(each) && markup` class="stale"`}><tr><th scope="row">${each.text}</th><td>${late.has(each) ? freshnessMark("overdue", `${groupOf(each.dueAt ?? "")}, overdue`) : timeOf(each.dueAt ?? "")}</td><td>${ownerWordsOf(each)}</td><td>${capitalised(saidWordsOf(each))}</td></tr></tbody>`,
  );
  return markup`<section><h2>Open questions</h2>
${questions.length === 0 ? none("No open questions.") : tableOf("Open questions", ["Question", "Owner", "Said"], questions)}</section>
<section><h2>Tasks</h2>
${tasks.length === 0 ? none("No open tasks.") : tableOf("Tasks", ["What", "Due", "Owner", "Said"], tasks)}</section>`;
}

/** Changes by category, newest first. */
export function changesSection(brief: Brief): Markup {
  const { groups, total } = brief.period.changes;
  return markup`<section><h2>What changed</h2>
${groups.length === 0 && none("Nothing changed.")}${leftOut(toldChangesOf(brief), total)}${groups.map(
  ({ name, changes }) =>
    markup`<h3>${name}</h3><ul>${changes.map(
      ({ recordedAt, recordedBy, subject, said, because }) =>
        markup`<li>${timeOf(recordedAt)} <b>${subject}</b> ${typed(said)}${because !== "" && markup`: ${typed(because)}`} <span class="none">(${typed(recordedBy)})</span></li>`,
    )}</ul>`,
)}</section>`;
}

/** The incidents that the desk learned of in the period. */
export function incidentsSection({ period: { incidents } }: Brief): Markup {
  const head = ["When", "Place", "What", "Casualties", "Source and grade"];
  const rows = incidents.newest
    .map(incidentRowOf)
    .map(
      ([when = "", ...rest]) =>
        markup`<tbody><tr><th scope="row">${when}</th>${rest.map((each) => markup`<td>${each}</td>`)}</tr></tbody>`,
    );
  return markup`<section><h2>Incidents recorded</h2>
${leftOut(incidents.newest.length, incidents.total)}${rows.length === 0 ? none("None was recorded.") : tableOf("Incidents", head, rows)}</section>`;
}

/** What the watch recorded, and what it closed. */
export const entriesSection = ({
  period: { entries, closed },
}: Brief): Markup => markup`<section><h2>Entries</h2>
${leftOut(entries.newest.length, entries.total)}${
  entries.newest.length === 0
    ? none("None was written.")
    : markup`<ul>${entries.newest.map((each) => markup`<li>${timeOf(each.effectiveAt)} ${typed(each.text)} <span class="none">(${typed(each.recordedBy)}${each.act === "corrected" && ", corrected"})</span></li>`)}</ul>`
}</section>
<section><h2>Closed</h2>
${leftOut(closed.newest.length, closed.total)}${
  closed.newest.length === 0
    ? none("Nothing was closed.")
    : markup`<ul>${closed.newest.map((each) => markup`<li>${capitalised(kindWordsOf(each))}, ${saidWordsOf(each)}: <b>${each.text}</b> ${typed(each.closing ?? "")}</li>`)}</ul>`
}</section>`;
