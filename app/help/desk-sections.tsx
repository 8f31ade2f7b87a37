import { Link } from "@/components/ui/link";
import { FORMATS } from "@/formats";
import type { HelpSection } from "./section";

const SNAPSHOTS = (
  <>
    <p>
      A{" "}
      <Link className="link" href="/snapshot">
        snapshot
      </Link>{" "}
      is the board with its trends, frozen and numbered, to hand to somebody. Leave both times empty for the
      present, or name them to show an earlier moment. It carries the explanations, both times, the roll-up
      policy with its version, and a digest (SHA-256): whoever noted the digest can tell whether a copy was
      changed. The same snapshot always gives the same file, to the last byte.
    </p>
    <ul className="list-disc space-y-1 pl-5">
      {FORMATS.map(({ name, title }) => (
        <li key={name}>{title}</li>
      ))}
    </ul>
  </>
);

const KEYBOARD = (
  <>
    <p>
      Everything works with the keyboard: Tab goes from tile to tile and from field to field, Enter opens or
      sends, the arrow keys choose a level. The first Tab on a page offers to skip to its content. Parts that
      scroll take the arrow keys once Tab has reached them. A screen reader hears a change of level while the
      board is open.
    </p>
    <p>
      Every page prints from the browser without its menu. For a report on paper take a snapshot as HTML: it
      is made for A4 and Letter and reads in grey. Under{" "}
      <Link className="link" href="/watch#browser">
        Watch
      </Link>{" "}
      you choose light or dark colours.
    </p>
  </>
);

const OLD_PAGE = (
  <p>
    The board, categories and indicators keep themselves fresh. When the desk does not answer, the page says
    for how long; after 60 seconds it says “This page is old” across its head. What you see was true then and
    may no longer hold. Look whether the server runs and whether your network reaches it. A form that you send
    meanwhile keeps its words. The page goes on by itself when the desk answers again.
  </p>
);

const SAVING = (
  <p>
    A form says what became of it: it leads to what was stored, or says why nothing was, or that contact was
    lost before the answer came. Then send it again. It is stored once, also after a double click, a reload or
    the way back. If its first version was stored and you changed the words meanwhile, the form says so, keeps
    your words, and leads to what was stored: correct it there. The desk recognises a form for a day.
  </p>
);

const BACKUP = (
  <p>
    <code>npm run backup -- FILE</code> writes the whole desk to one file, also while the server runs, and
    reads it back to make sure. <code>npm run restore -- FILE</code> brings it back, with the server stopped.
  </p>
);

const RETENTION = (
  <p>
    Nothing is deleted silently. <code>npm run prune</code>, with the server stopped, writes all of the desk
    to an archive, verifies it, and only then takes out what no board from a stated cut-off on needs: what
    holds at the cut-off stays, with the 91 days before it that strips and usual numbers look back on. From
    then on the time bar says since when history is complete, and whoever asks for an earlier time is told
    that it is not kept. The record of a source then counts what is kept, and says so; an import that set
    levels before the cut-off can no longer be undone as a whole. <code>npm run restore</code> reads the
    archive like any backup.
  </p>
);

export const DESK_SECTIONS: HelpSection[] = [
  { id: "snapshots", title: "Snapshots", body: SNAPSHOTS },
  { id: "keyboard", title: "Keyboard, screen reader, paper and colours", body: KEYBOARD },
  { id: "old-page", title: "“This page is old”", body: OLD_PAGE },
  { id: "saving", title: "Whether it was stored", body: SAVING },
  { id: "backup", title: "Backup", body: BACKUP },
  { id: "retention", title: "How long history is kept", body: RETENTION },
];
