import type { Problem } from "@/domain/outcome";

type Props = { problems: readonly Problem[]; formId: string; typed: Record<string, string> };

/** Why a form was refused, one line each; those about a field of the form lead to it. */
export const ProblemList = ({ problems, formId, typed }: Props) => (
  <ul className="mt-1 list-disc pl-5">
    {problems.map(({ field, message }) => (
      <li key={field}>
        {typed[field] === undefined ? (
          message
        ) : (
          <a
            className="link"
            href={`#${formId}${field}`}
            onClick={() => document.getElementById(`${formId}${field}`)?.focus()}
          >
            {message}
          </a>
        )}
      </li>
    ))}
  </ul>
);
