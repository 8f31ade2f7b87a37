import { levelTextOf } from "@/domain/snapshot/document-words";
import { deskMarksOf, deskNoticesOf, groupOf } from "@/domain/snapshot/snapshot-notice";
import type { Brief } from "@/domain/watch/brief";
import { bottomLineOf, nextWordsOf } from "@/domain/watch/brief-words";
import type { HandoverFormat } from "../format";
import { documentOf, momentOf, noticeOf } from "../html/document";
import { levelShape, toneOf } from "../html/marks";
import { type Markup, markup, typed } from "../html/markup";
import { recordHeadWordsOf } from "../words";
import { exampleBrief } from "./example";
import { changesSection, entriesSection, incidentsSection, levelsSection, openSections } from "./sections";

/** The brief as a page for screen and paper, without scripts or external resources. */
export const html: HandoverFormat = {
  name: "html",
  title: "HTML, a page to read and print",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  write: (brief) => pageOf(brief).html,
  example: exampleBrief,
};

/** Source: the order is that of a situation report, most important first. */
const pageOf = (brief: Brief): Markup =>
  documentOf({
    title: `${brief.desk.name}: hand-over ${brief.number}, ${groupOf(brief.handedOverAt)}`,
    printMark: [...deskMarksOf(brief.desk), `Hand-over ${brief.number}`].join(" · "),
    body: markup`${noticeOf(deskNoticesOf(brief.desk))}
${headerOf(brief)}
<main>
<section><h2>Closing words of ${typed(brief.handedOverBy)}</h2>${brief.closingWords.split(/\n+/).map((line) => markup`<p>${line}</p>`)}</section>
${levelsSection(brief)}
${openSections(brief)}
${changesSection(brief)}
${incidentsSection(brief)}
${entriesSection(brief)}
</main>
${footerOf(brief)}`,
  });

const headerOf = (brief: Brief): Markup => {
  const [posture = "", ...rest] = bottomLineOf(brief);
  const { level } = brief.posture;
  const words = levelTextOf(brief.posture);
  return markup`<header>
<div><p class="brand"><svg class="shape" aria-hidden="true"><use href="#level-3"/></svg>Watchfloor</p>
<h1>${typed(brief.desk.name)}: hand-over ${brief.number}</h1><p>From ${typed(brief.handedOverBy)} to ${typed(nextWordsOf(brief))}</p></div>
<dl class="times">${momentOf("On watch since", brief.watch.effectiveAt)}${momentOf("Covers since", brief.period.fromAt)}${momentOf("Handed over", brief.handedOverAt, brief.handedOverBy)}</dl>
<div class="posture"><h2 class="${toneOf(level)}">${levelShape(level)}${words}</h2><p>${[posture.slice(words.length + 2), ...rest].join(" ")}</p></div>
</header>`;
};

const footerOf = ({ policy, id, revision, digest, recordHead }: Brief): Markup => markup`<footer>
<p><b>Policy “${policy.name}”, version ${policy.version}.</b> ${policy.meaning}</p>
<dl><dt>Hand-over</dt><dd>id ${id}, the watch log up to entry ${revision}</dd>
<dt>SHA-256</dt><dd><code>${digest}</code><br>of the canonical JSON (RFC 8785) without the digest; the JSON export carries it all</dd>${recordHead ? markup`<dt>Record before it</dt><dd>${recordHeadWordsOf(recordHead)}</dd>` : null}</dl>
</footer>`;
