"use client";

import {
  CATEGORY_BOX,
  EXPORT_SECTIONS,
  type ExportChoice,
  OFFERED_CATEGORIES,
  SECTION_BOX,
  WITHOUT_SOURCES_AND_NAMES,
} from "@/domain/snapshot/export-choice";
import { useFieldAnswer } from "../form/action-form";
import { Typed } from "../ui/typed";

type Props = {
  categories: readonly { id: string; name: string }[];
  /** What was chosen before; null for everything. */
  choice?: ExportChoice | null;
  /** Whether a form posts it, whose boxes have names of their own; else they are in an address. */
  isPosted?: boolean;
};

/** Chooses what goes into a file: categories, sections, and whether names and sources do. */
export const ChoiceFields = ({ categories, choice = null, isPosted = false }: Props) => (
  <div className="space-y-3">
    {/* A form sends nothing for boxes that nobody ticked: these say that nothing was chosen. */}
    {isPosted ? (
      <input name={OFFERED_CATEGORIES} type="hidden" value={categories.map(({ id }) => id).join(" ")} />
    ) : (
      <>
        <input name="category" type="hidden" value="" />
        <input name="section" type="hidden" value="" />
      </>
    )}
    <fieldset>
      <legend className="mb-1 text-xs text-ink-2">Categories</legend>
      {categories.map(({ id, name }) => (
        <Box
          isChosen={choice?.categories?.includes(id) ?? true}
          key={id}
          name={isPosted ? `${CATEGORY_BOX}${id}` : "category"}
          value={id}
        >
          <Typed>{name}</Typed>
        </Box>
      ))}
    </fieldset>
    <fieldset>
      <legend className="mb-1 text-xs text-ink-2">Sections</legend>
      {EXPORT_SECTIONS.map(({ name, title }) => (
        <Box
          isChosen={choice?.sections?.includes(name) ?? true}
          key={name}
          name={isPosted ? `${SECTION_BOX}${name}` : "section"}
          value={name}
        >
          {title}
        </Box>
      ))}
    </fieldset>
    <Box
      isChosen={choice?.isWithoutSourcesAndNames ?? false}
      name="without"
      value={WITHOUT_SOURCES_AND_NAMES}
    >
      <span>
        Without sources and names
        <span className="block text-xs leading-5 text-ink-2">
          For outsiders: no names of people and sources, no evidence, no rationales.
        </span>
      </span>
    </Box>
  </div>
);

type BoxProps = { name: string; value: string; isChosen: boolean; children: React.ReactNode };

/** A box that stays as it was left when its form is refused. */
function Box({ name, value, isChosen, children }: BoxProps) {
  const wasSent = useFieldAnswer(OFFERED_CATEGORIES).typed !== undefined;
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
