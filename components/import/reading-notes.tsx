import { type ReadingNotes as Notes, noteWordsOf } from "@/domain/import/reading-notes";

/** What was not used, guessed and set aside while a file was read. */
export function ReadingNotes({ notes }: { notes: Notes }) {
  const words = noteWordsOf(notes);
  if (words.length === 0) return null;
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
