"use client";

import {
  ALL,
  CATEGORY_BOX,
  CATEGORY_SCOPE,
  EVERYTHING,
  EXPORT_SECTIONS,
  type ExportChoice,
  ONLY_TICKED,
  SECTION_BOX,
  SECTION_SCOPE,
  WITHOUT_SOURCES_AND_NAMES,
} from "@/domain/snapshot/export-choice";
import { useFieldAnswer } from "../form/action-form";
import { About } from "../form/field";
import { Typed } from "../ui/typed";

export type ChosenCategory = { id: string; name: string; isRetired: boolean };

/** Chooses what goes into the file of one snapshot, in an address: categories, sections, and whether names and sources do. */
export const ChoiceFields = ({ categories }: { categories: readonly { id: string; name: string }[] }) => (
  <div className="space-y-3">
    {/* A form sends nothing for boxes that nobody ticked: these say that nothing was chosen. */}
    <input name="category" type="hidden" value="" />
    <input name="section" type="hidden" value="" />
    <fieldset>
      <legend className="mb-1 text-xs text-ink-2">Categories</legend>
      {categories.map(({ id, name }) => (
        <Box isChosen key={id} name="category" value={id}>
          <Typed>{name}</Typed>
        </Box>
      ))}
    </fieldset>
    <fieldset>
      <legend className="mb-1 text-xs text-ink-2">Sections</legend>
      {EXPORT_SECTIONS.map(({ name, title }) => (
        <Box isChosen key={name} name="section" value={name}>
          {title}
        </Box>
      ))}
    </fieldset>
    <WithoutBox isChosen={false} />
  </div>
);

type PostedProps = { categories: readonly ChosenCategory[]; choice: ExportChoice | null };

/** The same for every file that a schedule will write: all of a kind, also what comes later, or only what is ticked. */
export function PostedChoiceFields({ categories, choice }: PostedProps) {
  const { categories: ids, sections, isWithoutSourcesAndNames } = choice ?? EVERYTHING;
  return (
    <>
      <ScopeField
        all="All categories, also those added later"
        isAll={ids === null}
        label="Categories"
        name={CATEGORY_SCOPE}
        problemOf="category"
      >
        {categories
          .filter(({ id, isRetired }) => !isRetired || ids?.includes(id))
          .map(({ id, name, isRetired }) => (
            <Box
              isChosen={ids?.includes(id) ?? true}
              key={id}
              name={`${CATEGORY_BOX}${id}`}
              sentWith={CATEGORY_SCOPE}
              value={id}
            >
              <span>
                <Typed>{name}</Typed>
                {isRetired && <span className="text-ink-2"> (retired)</span>}
              </span>
            </Box>
          ))}
      </ScopeField>
      <ScopeField
        all="All sections"
        isAll={sections === null}
        label="Sections"
        name={SECTION_SCOPE}
        problemOf="section"
      >
        {EXPORT_SECTIONS.map(({ name, title }) => (
          <Box
            isChosen={sections?.includes(name) ?? true}
            key={name}
            name={`${SECTION_BOX}${name}`}
            sentWith={SECTION_SCOPE}
            value={name}
          >
            {title}
          </Box>
        ))}
      </ScopeField>
      <WithoutBox isChosen={isWithoutSourcesAndNames} sentWith={CATEGORY_SCOPE} />
    </>
  );
}

type ScopeProps = {
  name: string;
  label: string;
  all: string;
  isAll: boolean;
  problemOf: string;
  children: React.ReactNode;
};

/** All of a kind, or only the boxes below it, which are hidden until they count. */
function ScopeField({ name, label, all, isAll, problemOf, children }: ScopeProps) {
  const { id, typed } = useFieldAnswer(name);
  const { problem } = useFieldAnswer(problemOf);
  const chosen = typed ?? (isAll ? ALL : ONLY_TICKED);
  return (
    <fieldset aria-describedby={`${id}-about`} className="group/scope" id={id} tabIndex={-1}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {[
        { value: ALL, text: all },
        { value: ONLY_TICKED, text: "Only these" },
      ].map(({ value, text }) => (
        <label className="flex items-start gap-2 py-0.5" key={`${value}${chosen}`}>
          <input
            className="mt-1 h-4 w-4 accent-accent"
            defaultChecked={chosen === value}
            name={name}
            type="radio"
            value={value}
          />
          {text}
        </label>
      ))}
      <div className="ml-6 group-has-[[value=all]:checked]/scope:hidden">{children}</div>
      <About id={id} problem={problem} />
    </fieldset>
  );
}

const WithoutBox = ({ isChosen, sentWith }: Pick<BoxProps, "isChosen" | "sentWith">) => (
  <Box isChosen={isChosen} name="without" sentWith={sentWith} value={WITHOUT_SOURCES_AND_NAMES}>
    <span>
      Without sources and names
      <span className="block text-xs leading-5 text-ink-2">
        For outsiders: no names of people and sources, no evidence, no rationales.
      </span>
    </span>
  </Box>
);

type BoxProps = {
  name: string;
  value: string;
  isChosen: boolean;
  /** A field that its form always sends. */
  sentWith?: string | undefined;
  children: React.ReactNode;
};

/** A box that stays as it was left when its form is refused. */
function Box({ name, value, isChosen, sentWith = "", children }: BoxProps) {
  const wasSent = useFieldAnswer(sentWith).typed !== undefined;
  const { typed } = useFieldAnswer(name);
  return (
    <label className="flex items-start gap-2 py-0.5">
      <input
        className="mt-0.5 h-4 w-4 accent-accent"
        defaultChecked={wasSent ? typed !== undefined : isChosen}
        key={String(typed)}
        name={name}
        type="checkbox"
        value={value}
      />
      {children}
    </label>
  );
}
