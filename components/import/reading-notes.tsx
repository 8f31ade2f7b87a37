import { type ReadingNotes as Notes, noteWordsOf } from "@/domain/import/reading-notes";

/** Where the page changes what was guessed; nothing for the dataset, which it asks about where rows leave it open. */
function changeOf(override: string): string {
  if (/^--(?:sheet|encoding)/.test(override)) return " Change it under Format and category.";
  return /^--(?:zone|day-first|month-first|map)/.test(override) ? " Change it under Map columns." : "";
}

/** The guess of the columns, which the page shows under Map columns. */
const COLUMNS = "--map WHAT=COLUMN";

/** What was not used, guessed and set aside while a file was read. */
export function ReadingNotes({ notes }: { notes: Notes }) {
  const guesses = notes.guesses.filter(({ override }) => override !== COLUMNS);
  const words = noteWordsOf({ ...notes, guesses }, changeOf);
  if (words.length === 0) return null;
  const [only] = words;
  if (words.length === 1) return <p className="text-ink-2 [overflow-wrap:anywhere]">{only}</p>;
  return (
    <ul aria-label="Notes on the file" className="list-disc pl-5 text-ink-2">
      {words.map((each) => (
        <li className="[overflow-wrap:anywhere]" key={each}>
          {each}
        </li>
      ))}
    </ul>
  );
}
