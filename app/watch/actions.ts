"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { actorOf } from "@/domain/actor";
import { refuse } from "@/domain/outcome";
import { refusedState, standWatch, typedIn } from "../act";
import { desk, THEME_COOKIE, YEAR_S } from "../desk";

export async function takeWatch(_before: FormState | null, form: FormData): Promise<FormState> {
  const typed = typedIn(form);
  const actor = actorOf(typed.actor ?? "");
  if (actor === "") return refusedState(refuse("Say your name or role", "actor"), typed);
  await standWatch(await desk(), actor);
  redirect("/");
}

export async function chooseTheme(_before: FormState | null, form: FormData): Promise<FormState> {
  const { theme } = typedIn(form);
  const jar = await cookies();
  if (theme === "light" || theme === "dark")
    jar.set(THEME_COOKIE, theme, { maxAge: YEAR_S, sameSite: "lax", path: "/" });
  else jar.delete(THEME_COOKIE);
  redirect("/watch");
}
