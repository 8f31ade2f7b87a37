import { categoryLookOf, MARK_BOX } from "@/domain/look/marks";
import { MarkParts } from "./mark-parts";

/** The shape of a category in its colour, by its place on the board; `isOpen` draws its outline only. It is decoration: the name stands beside it. */
export function CategoryMark({
  place,
  size = 12,
  isOpen = false,
}: {
  place: number;
  size?: number;
  isOpen?: boolean;
}) {
  const { shape, colour } = categoryLookOf(place);
  return (
    <svg
      aria-hidden="true"
      className="inline-block shrink-0 overflow-visible"
      height={size}
      style={{ color: `rgb(var(--${colour}))` }}
      viewBox={`0 0 ${MARK_BOX} ${MARK_BOX}`}
      width={size}
    >
      {/* An edge in the colour of the ground keeps a mark apart from what lies beneath it. */}
      <g stroke="rgb(var(--card))" strokeLinejoin="round" strokeWidth="4">
        {shape.map(({ shape: outline }) => (
          <path key={String(outline.d)} {...outline} />
        ))}
      </g>
      <MarkParts parts={isOpen ? shape.map((part) => ({ ...part, fill: "card" })) : shape} />
    </svg>
  );
}
