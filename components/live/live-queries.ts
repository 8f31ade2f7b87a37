/** What the parts of a page ask the desk, and its newest answers. Whoever asks for them comes later (asking.tsx). */
type Question = { partCount: number; answer?: unknown };

const questions = new Map<string, Question>();
const heard = new Set<() => void>();
let urls: readonly string[] = [];

const notify = () => {
  for (const each of heard) each();
};

/** Keeps a question on the page until what it returns is called; the last part that leaves takes the answer along. */
export function keepQuery(url: string): () => void {
  const question = questions.get(url) ?? { partCount: 0 };
  question.partCount += 1;
  questions.set(url, question);
  const change = () => {
    urls = [...questions.keys()];
    notify();
  };
  if (question.partCount === 1) change();
  return () => {
    question.partCount -= 1;
    if (question.partCount > 0) return;
    questions.delete(url);
    change();
  };
}

/** Calls `hear` whenever a question or an answer has changed, until what it returns is called. */
export function onQueriesChange(listener: () => void): () => void {
  heard.add(listener);
  return () => heard.delete(listener);
}

/** The questions of the page; the same list while they are the same. */
export const queryUrls = (): readonly string[] => urls;

/** What the desk answered last; undefined before it has. */
export const cachedAnswer = (url: string): unknown => questions.get(url)?.answer;

/** Takes an answer of the desk. */
export function setAnswer(url: string, answer: unknown): void {
  const question = questions.get(url);
  if (!question || question.answer === answer) return;
  question.answer = answer;
  notify();
}
