import { answerUnderWay } from "./asker";

/** Answers the page that is being made with another status than 200. */
export function answerPageWith(status: number): void {
  const answer = answerUnderWay();
  if (answer) answer.statusCode = status;
}
