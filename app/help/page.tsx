import { PlainPage } from "@/components/ui/plain-page";
import { BOARD_SECTIONS } from "./board-sections";
import { DESK_SECTIONS } from "./desk-sections";
import { KEY_SECTIONS } from "./key-sections";
import { LEVEL_SECTIONS } from "./level-sections";
import { TIME_SECTIONS } from "./time-sections";
import { WORK_SECTIONS } from "./work-sections";

export const metadata = { title: "Help" };

const SECTIONS = [
  ...BOARD_SECTIONS,
  ...LEVEL_SECTIONS,
  ...TIME_SECTIONS,
  ...WORK_SECTIONS,
  ...KEY_SECTIONS,
  ...DESK_SECTIONS,
];

export default function HelpPage() {
  return (
    <PlainPage lead="How to read the board, and how to keep it right." title="Help">
      <nav aria-label="On this page" className="no-print card p-4">
        <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a className="link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {SECTIONS.map(({ id, title, body }) => (
        <section aria-labelledby={id} className="space-y-3 pt-3" key={id}>
          <h2 className="scroll-mt-4 text-[16px] font-semibold" id={id}>
            {title}
          </h2>
          {body}
        </section>
      ))}
    </PlainPage>
  );
}
