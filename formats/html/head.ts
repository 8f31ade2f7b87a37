import { levelTextOf } from "@/domain/snapshot/document-words";
import type { PageHead, PagePosture } from "../page/page-document";
import { LEFT_OUT } from "../words";
import { momentOf } from "./document";
import { freshnessMark, levelShape, toneOf } from "./marks";
import { type Markup, markup, typed } from "./markup";

/** What a page is, its times, and how things stand. */
export const headerOf = (head: PageHead): Markup => markup`<header>
<div><p class="brand"><svg class="shape" aria-hidden="true"><use href="#level-3"/></svg>Watchfloor</p>
${headingOf(head)}</div>
<dl class="times">${head.times.map(({ what, at, by = null }) => momentOf(what, at, by))}</dl>
${head.posture === undefined ? null : postureOf(head.posture)}
</header>`;

function headingOf({ desk, name, title, about }: PageHead): Markup {
  const named = markup`${typed(desk.name)}: ${name}`;
  if (title) return markup`<h1>${typed(title)}</h1><p class="question">${named}</p>`;
  return markup`<h1>${named}</h1>${about && markup`<p class="question">${about}</p>`}`;
}

const postureOf = (posture: PagePosture | null): Markup =>
  posture
    ? markup`<div class="posture"><h2 class="${toneOf(posture.level.level)}">${levelShape(posture.level.level)}${levelTextOf(posture.level)}</h2><p>${posture.sentence}</p>${posture.counts.length > 0 && countsOf(posture)}</div>`
    : markup`<div class="posture"><p>Posture ${LEFT_OUT}.</p></div>`;

const countsOf = ({ counts }: PagePosture): Markup => markup`
<ul aria-label="Freshness of the indicators">${counts.map(({ state, words }) => markup`<li>${freshnessMark(state, words)}</li>`)}</ul>`;
