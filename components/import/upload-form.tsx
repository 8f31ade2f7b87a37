"use client";

import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import type { Choice } from "../form/choices";
import { TextField } from "../form/field";
import { OnWatchField } from "../form/on-watch-field";
import { RequestKeyField } from "../form/request-key-field";
import { atDesk } from "../ui/desk-address";
import { Link } from "../ui/link";
import { ReadingFields } from "./reading-fields";

type Props = {
  formats: readonly Choice[];
  categories: readonly Choice[];
  largestMb: number;
  refused: string;
  onWatch: string;
};

/** Sends files to be checked. Not a server action, because that would hold the files in memory. */
export function UploadForm({ formats, categories, largestMb, refused, onWatch }: Props) {
  return (
    <form
      action={atDesk("/import/upload")}
      aria-label="Send files"
      className="space-y-4"
      encType="multipart/form-data"
      method="post"
    >
      <RequestKeyField state={null} />
      {refused && (
        <div className="rounded-md border-l-4 border-level-5 bg-page px-4 py-3" role="alert">
          <p className="font-semibold">Nothing was stored.</p>
          <p>{refused}</p>
        </div>
      )}
      <div>
        <label className="mb-1 block font-semibold" htmlFor="file">
          Files
        </label>
        <input
          className="block w-full rounded-md border border-dashed border-ink-3 bg-page px-4 py-6 hover:border-accent"
          id="file"
          multiple
          name="file"
          required
          type="file"
        />
        <p className="mt-1 text-[13.5px] leading-5 text-ink-2">
          Choose files, or drop them here. Each is an import of its own. Up to {UPLOAD_LIMITS.atOnce} files,{" "}
          {largestMb} MB in all.{" "}
          <Link className="link" href="/help/import">
            Larger files
          </Link>
        </p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 [&_select]:w-full">
        <ReadingFields categories={categories} formats={formats} />
      </div>
      <TextField
        hint="For a table of your own: where it comes from. Its columns are remembered under this name. Defaults to the file name."
        label="Source of the table"
        maxLength={TEXT_LIMITS.name - 20}
        name="source"
        optional
      />
      <label className="flex items-start gap-2">
        <input className="mt-1.5" name="isLenient" type="checkbox" />
        <span>
          Lenient: import the good rows even if others are refused
          <span className="block text-[13.5px] leading-5 text-ink-2">
            Otherwise a single refused row means that nothing is imported.
          </span>
        </span>
      </label>
      <OnWatchField onWatch={onWatch} />
      <button className="button button-main" type="submit">
        Check files
      </button>
    </form>
  );
}
