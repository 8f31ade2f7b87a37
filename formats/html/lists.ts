import { capitalised } from "@/domain/count-words";
import type { HandOutCategory, HandOutIncident } from "@/domain/snapshot/hand-out";
import { bearingWordsOf, casualtyWordsOf, incidentTimeOf, LEFT_OUT, unlistedWordsOf } from "../words";
import { type Markup, markup, typed } from "./markup";

/** What speaks for and against the levels of a category; nothing where no report does. */
export function evidenceList({ name, indicators }: HandOutCategory): Markup | null {
  const rows = indicators.flatMap((indicator) =>
    (indicator.evidence ?? []).map(
      (each) =>
        markup`<tr><td>${typed(indicator.name)}</td><td>${typed(each.title)}</td><td>${capitalised(bearingWordsOf(each))}</td><td>${typed(each.source)}</td><td>${each.grade}</td></tr>
`,
    ),
  );
  if (rows.length === 0) return null;
  return markup`<h3>Evidence</h3><div class="scroll" role="region" tabindex="0" aria-label="Evidence of ${name}"><table>
<thead><tr><th scope="col">Indicator</th><th scope="col">Report</th><th scope="col">Bearing</th><th scope="col">Source</th><th scope="col">Grade</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}

/** The incidents in the days of a category's trend; nothing where there are none. */
export function incidentList(category: HandOutCategory): Markup | null {
  const { incidentList: incidents = [], name } = category;
  if (incidents.length === 0) return null;
  return markup`<h3>Incidents of the last 90 days</h3><div class="scroll" role="region" tabindex="0" aria-label="Incidents of ${name}"><table>
<thead><tr><th scope="col">When</th><th scope="col">Incident</th><th scope="col">Place</th><th scope="col">Status</th><th scope="col">Killed, injured</th><th scope="col">Source</th><th scope="col">Grade</th></tr></thead><tbody>
${incidents.map(incidentRow)}</tbody></table></div>${unlisted(unlistedWordsOf(category))}`;
}

const incidentRow = (incident: HandOutIncident) =>
  markup`<tr><td class="nowrap">${incidentTimeOf(incident)}</td><td>${typed(incident.title)}<span class="quiet">${capitalised(incident.kind)}</span></td><td>${typed(incident.place)}</td><td>${capitalised(incident.status)}</td><td>${casualtyWordsOf(incident)}</td><td>${typed(incident.source ?? LEFT_OUT)}</td><td>${incident.grade}</td></tr>
`;

const unlisted = (words: string | null) => words && markup`<p class="quiet">${words}</p>`;
