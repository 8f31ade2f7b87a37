import type { Locator, Page } from "playwright";

/** What a task costs a person: presses of keys, letters of a text of their own, clicks, and time. */
export type Effort = { keys: number; letters: number; clicks: number; seconds: number };

/** How long a brisk person takes for each; a longer thought is not counted. */
const KEY_MS = 250;
const LETTER_MS = 100;
const CLICK_MS = 900;

/** A person at a page, who presses, writes and clicks at their own pace and waits for what they need to see. */
export class Hand {
  private readonly spent = { keys: 0, letters: 0, clicks: 0 };
  private readonly from = performance.now();

  constructor(readonly page: Page) {}

  /** Presses keys one after the other; a chord such as `Control+Enter` counts each of its keys. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.waitForTimeout(KEY_MS);
      await this.page.keyboard.press(key);
      this.spent.keys += key === "+" ? 1 : key.split("+").length;
    }
  }

  /** Writes words of one's own where the focus is. */
  async write(words: string): Promise<void> {
    await this.page.keyboard.type(words, { delay: LETTER_MS });
    this.spent.letters += words.length;
  }

  async click(what: Locator): Promise<void> {
    await what.waitFor();
    await this.page.waitForTimeout(CLICK_MS);
    await what.click();
    this.spent.clicks += 1;
  }

  /** Fills in a field: a click into it, and the words. */
  async fill(field: Locator, words: string): Promise<void> {
    await this.click(field);
    await this.write(words);
  }

  /** Chooses in a list: a click opens it, another takes the choice. */
  async choose(list: Locator, choice: string): Promise<void> {
    await list.waitFor();
    await this.page.waitForTimeout(2 * CLICK_MS);
    await list.selectOption({ label: choice });
    this.spent.clicks += 2;
  }

  effort(): Effort {
    return { ...this.spent, seconds: (performance.now() - this.from) / 1000 };
  }
}
