/** Without quotes and brackets, which HTML would write in another way. */
const LOAD =
  "requestAnimationFrame(function(){setTimeout(function(){Promise.all([document.fonts.load(`1em Inter`),document.fonts.load(`1em Digits`,`0`)]).then(function(){document.documentElement.classList.add(`inter`)},Boolean)})})";

/**
 * Gives the page its font once that has arrived, and asks for it after the first frame. Until then the sheet does not name
 * it (`app/fonts.css`): a browser looks in vain for each size of a font that is on its way before it paints.
 */
export const PageFont = ({ nonce }: { nonce: string }) => <script nonce={nonce}>{LOAD}</script>;
