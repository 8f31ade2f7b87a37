import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const ON_WATCH = (
  <p>
    Enter once, under{" "}
    <Link className="link" href="/watch#browser">
      Watch
    </Link>
    , who you are: a name or a role. Your browser keeps it, and everything you record is signed with it. A
    form that does not have it asks for it. There are no passwords yet: anyone who reaches the desk can change
    it, so it answers only to this machine unless its owner trusts the network.
  </p>
);

const HANDING_OVER = (
  <>
    <p>
      Under{" "}
      <Link className="link" href="/watch">
        Watch
      </Link>{" "}
      you start a watch, with a planned end if you like, and keep its <b>log</b>: entries in free text,{" "}
      <b>open questions</b> with the person who finds out, and <b>tasks</b> with a due time. Open items carry
      over from watch to watch, until someone answers, completes or drops them, with a comment. Overdue items
      say so and are hatched. Correct a wrong entry with a new version, which shows the earlier text. All of
      this works without a watch too.
    </p>
    <p>
      To <b>hand over</b>, write your closing words. The desk adds the board, what changed and happened since
      the last hand-over, the log, and everything that is open, and freezes it all as a numbered brief: a
      page, and HTML, Markdown and JSON to hand on. It never changes again. Until the next officer has read
      and acknowledged it, by name and time, the watch is still yours and every board says that the hand-over
      waits. If something changes meanwhile, hand over again: the newer brief replaces the older one.
    </p>
    <p>
      <b>Since your last watch</b> opens when your watch begins: what is overdue and open now, and everything
      recorded since you handed over, by category. If someone left without handing over, you can take the
      watch with a reason.
    </p>
  </>
);

const SETTING = (
  <>
    <p>
      Press <kbd>u</kbd> on any page and type a few letters of the indicator, or choose “Set level” at a tile
      or a row: a panel opens over the page. On the page of an indicator the same form is under “Set the
      level”. Choose a level, also by its digit; its criterion is next to it. Say why (the rationale), how
      sure you are (the confidence), and since when it holds; a likelihood may be left out. “Publish level” or
      Ctrl Enter records it, and every open browser shows it within about 2 seconds. When something is missing
      the form says so at the field and keeps what you typed. If someone else set the level meanwhile, the
      form shows theirs; send yours again if it should follow.
    </p>
    <p>
      <b>Still valid</b> confirms the level as it is, with a reason, and restarts its review time. Use it on
      every round where nothing changed: a level that nobody confirms becomes overdue.
    </p>
    <p>
      <b>Review</b> lists everything that waits for a review, most urgent first: contradicted by newer
      evidence, unusually many incidents since, lapsed, sources down, overdue, never assessed, due. Decide
      each with one key: <kbd>v</kbd> still valid, <kbd>c</kbd> change, <kbd>o</kbd> outage, <kbd>l</kbd>{" "}
      later. Select several with <kbd>x</kbd> to confirm them with one reason. You can leave and come back:
      what was decided stays decided, and what you put off comes last.
    </p>
  </>
);

const MENDING = (
  <>
    <p>
      Nothing that was recorded is edited or deleted. When the world changes, set the level again. When the
      desk was <b>wrong</b>, go to the history of the indicator:
    </p>
    <ul className="list-disc space-y-1 pl-5">
      <li>
        <b>Correct</b> replaces a judgement that was wrong when it was made. The wrong one stays in the
        history, struck through, next to its replacement.
      </li>
      <li>
        <b>Retract</b> withdraws a judgement that should not have been made. The level before it holds again.
      </li>
    </ul>
    <p>
      The confirmations of a judgement go with it. A judgement is replaced at most once: to fix a correction,
      correct the correction. Retracting a correction does not bring back what it corrected; set the level
      again instead.
    </p>
  </>
);

const BLIND = (
  <p>
    When you cannot see (a camera, a feed or a contact is gone), open the indicator and use “Sources are
    down”, with what happened and since when. The indicator is then blind: it keeps its level, says that
    nobody can see, and is never shown as calm. “Sources are back” ends the outage, now or from an earlier
    time.
  </p>
);

const DEFINITIONS = (
  <>
    <p>
      A <b>category</b> is a kind of threat with a question, a horizon and a place on the board; an{" "}
      <b>indicator</b> is one sign that somebody watches, with a place, an owner, a criterion for each level
      and review hours for each level. Add, edit, move and retire them under{" "}
      <Link className="link" href="/categories">
        Categories
      </Link>
      .
    </p>
    <p>
      Each edit is a new version with who and why, and holds from when it was recorded: yesterday's board
      keeps yesterday's definitions. What is retired leaves the board with its history kept, and is not edited
      until it is brought back. When two people edit the same thing, the second one sees what changed and
      keeps their text.
    </p>
  </>
);

export const WATCH_SECTIONS: HelpSection[] = [
  { id: "on-watch", title: "Who is on watch", body: ON_WATCH },
  { id: "hand-over", title: "The watch and its hand-over", body: HANDING_OVER },
];

export const ASSESSING_SECTIONS: HelpSection[] = [
  { id: "set-a-level", title: "Setting and confirming a level", body: SETTING },
  { id: "mend", title: "Correcting and retracting", body: MENDING },
  { id: "sources-down", title: "When the sources are down", body: BLIND },
  { id: "definitions", title: "Categories and indicators", body: DEFINITIONS },
];
