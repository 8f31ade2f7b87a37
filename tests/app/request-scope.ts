import "next/dist/server/node-environment-baseline";
import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { RequestCookiesAdapter } from "next/dist/server/web/spec-extension/adapters/request-cookies";
import { RequestCookies } from "next/dist/server/web/spec-extension/cookies";

type Route = NonNullable<ReturnType<typeof workAsyncStorage.getStore>>;
type Unit = Extract<ReturnType<typeof workUnitAsyncStorage.getStore>, { type: "request" }>;

/** Runs `work` as Next runs a page for a browser that sends no cookies. */
export function inRequest<T>(work: () => Promise<T>): Promise<T> {
  const cookies = RequestCookiesAdapter.seal(new RequestCookies(new Headers()));
  const route = { route: "/" } as Partial<Route> as Route;
  const unit = { type: "request", phase: "render", cookies } as Partial<Unit> as Unit;
  return workAsyncStorage.run(route, () => workUnitAsyncStorage.run(unit, work));
}
