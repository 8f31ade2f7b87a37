import { visible } from "@/domain/input/visible-text";
import type { TextPart } from "@/domain/search/search";

/** A text in which the words that were looked for stand out, by weight and underline. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  let place = 0;
  const marked = parts.map(({ text, isMatch }) => {
    place += text.length;
    return isMatch ? (
      <mark
        className="bg-transparent font-semibold text-inherit underline decoration-accent decoration-2"
        key={place}
      >
        {visible(text)}
      </mark>
    ) : (
      visible(text)
    );
  });
  return <bdi>{marked}</bdi>;
}
