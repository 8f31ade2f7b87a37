import "next/dist/server/node-environment-baseline";
import { getURLFromRedirectError } from "next/dist/client/components/redirect";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { HeadersAdapter } from "next/dist/server/web/spec-extension/adapters/headers";
import {
  MutableRequestCookiesAdapter,
  RequestCookiesAdapter,
} from "next/dist/server/web/spec-extension/adapters/request-cookies";
import { RequestCookies } from "next/dist/server/web/spec-extension/cookies";

type Route = NonNullable<ReturnType<typeof workAsyncStorage.getStore>>;
type Unit = Extract<ReturnType<typeof workUnitAsyncStorage.getStore>, { type: "request" }>;

const run = <T>(unit: Partial<Unit>, work: () => Promise<T>): Promise<T> => {
  const cookies = RequestCookiesAdapter.seal(new RequestCookies(new Headers()));
  const headers = HeadersAdapter.seal(new Headers());
  const route = { route: "/" } as Partial<Route> as Route;
  const whole = { type: "request", cookies, headers, ...unit } as Partial<Unit> as Unit;
  return workAsyncStorage.run(route, () => workUnitAsyncStorage.run(whole, work));
};

/** Runs `work` as Next runs a page for a browser that sends no cookies. */
export const inRequest = <T>(work: () => Promise<T>): Promise<T> => run({ phase: "render" }, work);

/** What became of an action: what it answered or the page it led to, and the cookies that it set. */
type Acted<T> = { answer?: T; href?: string; cookies: Record<string, string> };

/** Runs `work` as Next runs an action that a form without cookies calls. */
export async function inAction<T>(work: () => Promise<T>): Promise<Acted<T>> {
  const mutable = MutableRequestCookiesAdapter.wrap(new RequestCookies(new Headers()));
  const acted: Omit<Acted<T>, "cookies"> = {};
  try {
    acted.answer = await run(
      { phase: "action", userspaceMutableCookies: mutable, mutableCookies: mutable },
      work,
    );
  } catch (error) {
    if (!isRedirectError(error)) throw error;
    acted.href = getURLFromRedirectError(error);
  }
  return { ...acted, cookies: Object.fromEntries(mutable.getAll().map(({ name, value }) => [name, value])) };
}
