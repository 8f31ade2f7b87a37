import type { HelpSection } from "./section";

/** What was measured of one server, on either engine (docs/performance.md). */
const FIGURES = [
  ["Boards that are ready, answered to programs", "28,000 a second", "27,000 a second"],
  ["Board, computed anew", "3.2 ms", "6.6 ms"],
  ["Board of the past, computed", "5.6 ms", "11 ms"],
  ["Search for a common word", "5.7 ms", "21 ms"],
  ["Levels set, one after the other, each on the disk", "715 a second", "160 a second"],
  ["Import, checked and stored", "4,150 rows a second", "2,780 rows a second"],
  ["Live streams", "500, at 102 KB each", "the same"],
] as const;

const WHEN_TO_LEAVE = (
  <>
    <p>
      A new desk is a file (SQLite) that needs nothing else, and it is the faster of the two for one server.
      Move it into a PostgreSQL database (<code>npm run move</code>, there and back) when one of these holds;
      the number of records alone is no reason:
    </p>
    <ul className="list-disc space-y-1 pl-5">
      <li>
        The desk has to go on when the machine that serves it is lost, without a person who restores a backup.
      </li>
      <li>More than 500 pages are open at a time: so many live streams one server keeps.</li>
      <li>
        Offices, or programs, record so much that one server’s processor is busy with it for minutes. Writing
        itself does not grow with servers: one writes at a time, of all of them.
      </li>
      <li>
        The database has to be where an administrator of databases looks after it, with replicas and
        point-in-time recovery.
      </li>
    </ul>
    <p>
      Readers who only want the board need neither: nginx in front of the desk answers them from what it keeps
      for 30 seconds. Of 10,000 such requests one reached the desk.
    </p>
  </>
);

const ONE_SERVER = (
  <>
    <p>
      Measured by <code>npm run bench</code> on two processors that also ran the programs which asked; on a
      million assessments as on ten thousand. All figures are in <code>docs/performance.md</code>.
    </p>
    <table className="w-full">
      <thead>
        <tr className="border-b border-line text-left">
          <th className="py-1 pr-4 font-semibold" scope="col">
            One server
          </th>
          <th className="py-1 pr-4 font-semibold" scope="col">
            SQLite
          </th>
          <th className="py-1 font-semibold" scope="col">
            PostgreSQL
          </th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map(([what, sqlite, postgres]) => (
          <tr className="border-b border-line align-top" key={what}>
            <th className="py-1 pr-4 text-left font-normal" scope="row">
              {what}
            </th>
            <td className="py-1 pr-4 tabular-nums">{sqlite}</td>
            <td className="py-1 tabular-nums">{postgres}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

const SECOND_SERVER = (
  <>
    <p>
      A second server on the same database takes half of the readers: pages, searches, past boards, exports
      and live streams are its own work. On a machine of its own it shares nothing but the database; how much
      it adds there was not measured. Where both shared two processors with the database and the programs that
      asked, two servers computed 1.03 times as many boards of the past as one, answered 1.5 times as many
      that were ready, and stored 1.2 times as many levels.
    </p>
    <p>
      What is recorded on one shows on the other within a second (18 to 64 ms measured). When one is killed,
      the other had its scheduled exports after 3 seconds; when it is frozen, after 8. Files to run two
      servers with PostgreSQL and nginx are in <code>docs/deploy</code>.
    </p>
  </>
);

const PAST_THAT = (
  <>
    <p>This is on paper: nothing of it is built, and no desk that we know of needs it. The arithmetic:</p>
    <ul className="list-disc space-y-1 pl-5">
      <li>
        <b>Size.</b> An assessment takes about 1 KB with its entry, seals, indexes and share of incidents: 1
        GB for a million. A desk of 20 offices with 200 assessments a day each records 1.5 million in a year,
        and 15 GB in ten. Board and trends read summaries of days, whose number does not grow with what is
        recorded in a day; lists and past boards go down indexes, one level deeper for about every two
        hundredfold.
      </li>
      <li>
        <b>Writes.</b> At 160 levels a second, one after the other, the 4,000 of such a day take half a
        minute. One writer is enough for a hundred such desks.
      </li>
      <li>
        <b>Readers.</b> A server keeps 500 live streams. A change makes each open board ask three times: 5,000
        open boards ask 15,000 times, which is a second’s work of ten servers that answer 1,500 each from what
        is ready, at a tenth of what one of them was measured to answer. So ten servers carry 5,000 open
        boards, and take 80 connections of the database for reading.
      </li>
      <li>
        <b>Read replicas</b> come when the database itself is busy with reading. A server would read from a
        replica of its own and write to the first database; a replica is some milliseconds behind, so a server
        would wait, after a change of its own readers, until its replica has that revision. Revisions and
        change marks are there for that; LISTEN is not on a replica, so it would ask once in 100 ms for the
        newest revision.
      </li>
      <li>
        <b>Partitions by time</b> come when indexes no longer fit into memory: with 8 GB, half of 1 KB a
        record being indexes, at about 15 million records. Logs are only added to, in the order of recorded
        time: a partition a year keeps what is written in one small index, old years are read only by past
        boards and searches, and pruning drops a partition instead of deleting rows. Keys between tables then
        need the time in them.
      </li>
    </ul>
  </>
);

export const SCALING_SECTIONS: HelpSection[] = [
  { id: "leave-the-file", title: "When a file is not enough", body: WHEN_TO_LEAVE },
  { id: "one-server", title: "What one server carries", body: ONE_SERVER },
  { id: "second-server", title: "What a second server adds", body: SECOND_SERVER },
  { id: "past-that", title: "Past that", body: PAST_THAT },
];
