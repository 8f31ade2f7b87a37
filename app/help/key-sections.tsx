import { KeyTable } from "@/components/palette/key-table";
import type { HelpSection } from "./section";

/** The part of the guide on keys. */
export const KEY_SECTIONS: HelpSection[] = [
  {
    id: "keys",
    title: "Keys",
    body: (
      <>
        <p>
          Press <kbd>?</kbd> on any page to see them. Where Ctrl is named, Cmd does the same on a Mac.
        </p>
        <KeyTable />
      </>
    ),
  },
];
