import { CheckMark } from "@/components/status/check-sign";
import { Link } from "@/components/ui/link";
import { CHECK_STATUSES } from "@/domain/status/check";
import { FORMATS } from "@/formats";
import type { HelpSection } from "./section";

const SNAPSHOTS = (
  <>
    <p>
      A{" "}
      <Link className="link" href="/snapshot">
        snapshot
      </Link>{" "}
      is the board with its trends, frozen and numbered, to hand to someone. Both times default to now; enter
      them to show an earlier moment. It carries the explanations, both times, the roll-up policy with its
      version, and a digest (SHA-256), by which anyone can check that a copy was not changed. The same
      snapshot always gives the same file, to the last byte. A board that a program only reads through the API
      is not kept: it has no number, and says so.
    </p>
    <p>
      When you take it, you can give it a <b>title</b>, a <b>cover note</b> and a <b>marking</b>: a label of
      the Traffic Light Protocol (TLP 2.0), or words of your own. They are part of the snapshot, and the
      marking is on every page of every format. PDF and the picture write Latin, Greek, Cyrillic, Arabic,
      Hebrew, Armenian and Georgian; other letters stand there as their code, such as [U+6B66], and the last
      page of the PDF says so.
    </p>
    <ul className="list-disc space-y-1 pl-5">
      {FORMATS.map(({ name, title }) => (
        <li key={name}>{title}</li>
      ))}
    </ul>
  </>
);

const SIGNATURES = (
  <>
    <p>
      The desk signs every snapshot when it is taken, and every exported file. An HTML export says, when it is
      opened, whether anything in it was changed; <code>npm run verify -- FILE</code> says it of any file, to
      the last byte, and which part was changed, whether parts were left out, and whether there is a later
      snapshot. The signature of a CSV is a file of its own beside it.
    </p>
    <p>
      A signature proves that whoever has the desk’s key wrote exactly this. That the key is the desk’s, a
      file cannot prove: readers compare its fingerprint with the one under{" "}
      <Link className="link" href="/status">
        Status
      </Link>
      , which you tell them by telephone or in person. Snapshots older than signatures say that they were not
      signed when they were taken.
    </p>
  </>
);

const EXPORTING = (
  <p>
    <b>Export</b>, at the top of the board, a category, the changes, a hand-over, the map and hindsight, gives
    what the page shows as a file, in every format above (the picture of the board and of the map only): one
    click for the format that this browser used last, two for another. On a past page it is of the two times
    of that page. The desk keeps no copy of it; to number it, or to leave something out, take a snapshot. On
    the page of a snapshot you download it whole, or choose categories, sections, and{" "}
    <b>without sources and names</b> for outsiders: the file then says what was left out, and how much. Any
    two snapshots are compared by their stored documents alone, whatever the desk knows today.
  </p>
);

const SCHEDULED = (
  <p>
    <Link className="link" href="/snapshot/schedule">
      Scheduled exports
    </Link>{" "}
    take a snapshot and write it into a folder of the server: daily or weekly at times in the desk’s zone, or
    on every change of posture, in the formats that you choose, with all categories, also those added later,
    or only those that you tick. Each export is a folder of its own, which appears whole or not at all; the
    newest are kept, as many as you say. After a stop the server exports once, for the latest time that it
    missed, and every change of posture as the board was then. One that fails is tried again every 10 minutes,
    and the page and the{" "}
    <Link className="link" href="/status">
      status
    </Link>{" "}
    say why.
  </p>
);

const OLD_PAGE = (
  <p>
    The board, categories, indicators and the watch update by themselves. When the desk does not answer, they
    say so within 5 seconds and for how long; after 60 seconds the page is marked as old, and everything that
    shows a level is hatched with its age. What you see was true then and may no longer hold. Check that the
    server is running and that your network reaches it. Links then lead to a page with the last board that
    this browser saw, framed as old; it opens what you asked for as soon as the desk answers. Browsers have
    that page only on the machine of the desk or over HTTPS; elsewhere links lead nowhere until then.
  </p>
);

const SAVING = (
  <>
    <p>
      After you send a form, the page says what was saved and where. For 30 seconds you can undo what can be
      retracted: a level, a confirmation, an incident, a report, an attribution or a single link. That adds a
      retraction with that reason; nothing is deleted. Otherwise the form says that nothing was stored, and
      why; or that no answer came, so it may or may not be stored. Send it again then: it is stored only once,
      even after a double click or a reload. If an earlier version was stored and you have changed the text
      since, the form says so, keeps your text, and links to what was stored: correct it there. The desk
      recognises a form for a day.
    </p>
    <p>
      What you type is kept in this browser as a draft until it is stored, by the name on watch and by what
      the form is about. It comes back after a reload, a crash, a closed tab or a lost server, marked with its
      time; “Discard draft” empties the form. Two tabs keep a draft each. A draft that nobody comes back to is
      removed after 30 days. Files that you chose are not kept.
    </p>
  </>
);

const BACKUP = (
  <>
    <p>
      The server makes a backup of the whole desk every night, and soon after a start when the newest is older
      than a day. Each is read back in full before it counts. They are in <code>backups/</code> of the data
      folder;{" "}
      <Link className="link" href="/status">
        Status
      </Link>{" "}
      lists them. Copy one to another machine from time to time.
    </p>
    <p>
      <code>npm run backup</code> makes one by hand, <code>npm run backup -- FILE</code> to a file of your
      choice. <code>npm run restore -- FILE</code> brings it back, with the server stopped.
    </p>
  </>
);

const STATUS = (
  <>
    <p>
      <Link className="link" href="/status">
        Status
      </Link>{" "}
      shows the state of the desk itself: its database, disk, backups, clock and server. Each check has a mark
      and a word, what was found, and what to do if it is not good; failures come first.
    </p>
    <ul className="space-y-1">
      {CHECK_STATUSES.map(({ status, meaning }) => (
        <li key={status}>
          <CheckMark status={status} />: {meaning}
        </li>
      ))}
    </ul>
    <p>
      While a check has failed, a banner on every page says so and links there. It goes away once the problem
      is solved.
    </p>
  </>
);

const STORING = (
  <>
    <p>
      When nothing can be stored, every page says so at the top, with the reason and what to do. What was
      recorded before stays, and you can still read it. A form that you send meanwhile comes back with
      everything that you typed.
    </p>
    <ul className="list-disc space-y-1 pl-5">
      <li>
        “This desk has failed”: its files were removed, renamed or replaced while the server ran, and it names
        the copy that it saved of everything: stop the server and restore that copy. Or its disk did not take
        the last changes: stop the server, check the disk, start again and check the newest entries.
      </li>
      <li>
        “This desk is read-only”: part of its database is damaged, or its disk fails. The banner names the
        part and the newest good backup. Stop the server and restore that backup.
      </li>
      <li>The disk is full: make room, then send your form again. Nothing has to be restarted.</li>
      <li>Another program is using the database: wait a moment, then send your form again.</li>
    </ul>
  </>
);

const RETENTION = (
  <p>
    Nothing is deleted silently. <code>npm run prune</code>, with the server stopped, writes all of the desk
    to an archive, verifies it, and only then removes what no board from the cut-off on needs: what holds at
    the cut-off stays, with the 91 days before it that the strips and the usual numbers need. From then on the
    time bar says from when history is complete, and earlier times are refused. The record of a source then
    counts what is kept, and says so; an import that set levels before the cut-off can no longer be undone as
    a whole. <code>npm run restore</code> reads the archive like any backup.
  </p>
);

export const DESK_SECTIONS: HelpSection[] = [
  { id: "snapshots", title: "Snapshots", body: SNAPSHOTS },
  { id: "signatures", title: "Signatures, and what they prove", body: SIGNATURES },
  { id: "exporting", title: "Export what a page shows", body: EXPORTING },
  { id: "scheduled", title: "Scheduled exports", body: SCHEDULED },
  { id: "old-page", title: "“This page is old”", body: OLD_PAGE },
  { id: "saving", title: "Whether it was stored", body: SAVING },
  { id: "backup", title: "Backup", body: BACKUP },
  { id: "status", title: "Status of the desk", body: STATUS },
  { id: "storing", title: "When nothing can be stored", body: STORING },
  { id: "retention", title: "How long history is kept", body: RETENTION },
];
