import type { Outcome } from "@/domain/outcome";
import type { HandOut } from "@/domain/snapshot/hand-out";
import type { Snapshot } from "@/domain/snapshot/snapshot";
import type { PageDocument } from "./page/page-document";
import type { SignatureSlot } from "./signature-slot";

type FormatName = "html" | "pdf" | "xlsx" | "csv" | "json" | "md" | "png";

/** The sizes of paper that a format with pages can have; the first is used unless another is chosen. */
export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];

/** What can be exported: a snapshot, or a page of the desk as a document. */
export type Exported = HandOut | PageDocument;

export const isPage = (exported: Exported): exported is PageDocument => "sections" in exported;

type Written = string | Uint8Array | Promise<string | Uint8Array>;

/**
 * A file format of snapshots and pages, which may also be read back as `R`.
 * Shape:  `write` and `writePage` depend on nothing but what they write and the paper: the same gives the same bytes on
 *         every machine. A text is written in UTF-8. What was left out of a snapshot is named in the file.
 *         `mediaType` is ready for a Content-Type header. A format without a `slot` has its signature in a file beside it.
 * Errors: `read` refuses invalid files, with the position as field.
 */
export type Format<R = unknown> = {
  name: FormatName;
  title: string;
  mediaType: string;
  extension: string;
  /** Whether it has pages of paper. */
  isPaged?: true;
  /** Whether it has nothing but the board, or the picture of a page: a page without one does not fit it. */
  isPicture?: true;
  slot: SignatureSlot | null;
  /** The digest of what a program shows of a file, where that is signed too. */
  shownDigestOf?(file: Uint8Array): string | null;
  /** The parts of a file that are not as it says they were signed. */
  alteredPartsOf?(file: Uint8Array): string[];
  write(snapshot: HandOut, paper?: Paper): Written;
  writePage(page: PageDocument, paper?: Paper): Written;
  read?(bytes: Uint8Array): Outcome<R> | Promise<Outcome<R>>;
  example: Snapshot;
};

/** A format of text, which is written at once. */
export type TextFormat<R = unknown> = Omit<Format<R>, "write"> & { write(snapshot: HandOut): string };
