import { ON_WATCH_FIELD } from "@/domain/input/actor";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { ActionForm } from "../form/action-form";
import { SelectField, TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { isFirstField } from "../form/on-watch-field";
import { Card } from "../ui/card";
import { Typed } from "../ui/typed";

/** The page asks for a name once: it is known, or the form that starts a watch asks for it. */
function foldOf(onWatch: string): string | undefined {
  if (onWatch !== "") return "Sign with another name";
  return isFirstField() ? undefined : "Sign without starting a watch";
}

type Props = { onWatch: string; theme: string; actions: { sign: FormAction; chooseTheme: FormAction } };

/** What this browser stores: the name that it signs with, and its theme. */
export const BrowserSection = ({ onWatch, theme, actions }: Props) => (
  <Card aria-labelledby="browser" className="no-print space-y-4">
    <h2 className="scroll-mt-4 font-semibold" id="browser">
      This browser
    </h2>
    {onWatch !== "" && (
      <p>
        You sign as{" "}
        <b>
          <Typed>{onWatch}</Typed>
        </b>
        .
      </p>
    )}
    <ActionForm
      action={actions.sign}
      fold={foldOf(onWatch)}
      label="Who is on watch"
      quiet
      submit="Sign with this name"
    >
      <TextField
        defaultValue={onWatch}
        hint="Your name or role. This browser keeps it and signs everything you record with it, even without a watch."
        label="Name or role"
        maxLength={TEXT_LIMITS.name}
        name={ON_WATCH_FIELD}
      />
    </ActionForm>
    <ActionForm action={actions.chooseTheme} label="Colours" quiet submit="Save theme">
      <SelectField
        choices={[
          { value: "system", label: "System" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
        defaultValue={theme}
        label="Theme"
        name="theme"
      />
    </ActionForm>
  </Card>
);
