import { cookies } from "next/headers";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/field";
import { PlainPage } from "@/components/ui/plain-page";
import { TEXT_LIMITS } from "@/domain/text-limits";
import { desk, THEME_COOKIE } from "../desk";
import { chooseTheme, takeWatch } from "./actions";

export const metadata = { title: "On watch" };

export default async function WatchPage() {
  const { actor } = await desk();
  const theme = (await cookies()).get(THEME_COOKIE)?.value ?? "system";
  return (
    <PlainPage lead="Whatever you record is signed with this." title="On watch">
      <section aria-labelledby="who" className="card p-4">
        <h2 className="mb-2 font-semibold" id="who">
          Who is on watch
        </h2>
        <ActionForm action={takeWatch} label="Who is on watch" submit="Take the watch">
          <TextField
            defaultValue={actor}
            hint="Your name or role. It is kept in this browser, and written beside everything you record."
            label="Name or role"
            maxLength={TEXT_LIMITS.name}
            name="actor"
          />
        </ActionForm>
      </section>
      <section aria-labelledby="colours" className="card p-4">
        <h2 className="mb-2 font-semibold" id="colours">
          Colours
        </h2>
        <ActionForm action={chooseTheme} label="Colours" quiet submit="Keep these colours">
          <SelectField
            choices={[
              { value: "system", label: "as the system says" },
              { value: "light", label: "light" },
              { value: "dark", label: "dark" },
            ]}
            defaultValue={theme}
            label="Theme"
            name="theme"
          />
        </ActionForm>
      </section>
    </PlainPage>
  );
}
