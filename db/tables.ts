/** Every table, once. */

export * from "./tables/assessments";
export * from "./tables/clock";
export * from "./tables/definitions";
export * from "./tables/desk";
export * from "./tables/evidence";
export * from "./tables/exercise";
export * from "./tables/imports";
export * from "./tables/incidents";
export * from "./tables/log";
export * from "./tables/schedules";
export * from "./tables/seals";
export * from "./tables/signatures";
export * from "./tables/summaries";
export * from "./tables/watch";
