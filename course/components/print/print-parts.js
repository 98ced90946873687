{
  const LETTERS = [..."アイウエオカキクケコ"];

  /**
   * How a choice is called on paper.
   * @param {number} index
   */
  const letterOf = (index) => LETTERS[index] ?? String(index + 1);

  /**
   * The sign before a choice.
   * @param {string} text
   */
  const sign = (text) => course.make("span", { className: "print-letter", text });

  /**
   * Copies of what an element holds.
   * @param {Element} element
   */
  const inner = (element) => [...element.cloneNode(true).childNodes];

  /**
   * A copy of an element.
   * @param {HTMLElement} element
   */
  const copy = (element) => /** @type {HTMLElement} */ (element.cloneNode(true));

  /**
   * Words that only paper has, kept ready in the page.
   * @param {"head" | "how"} name
   * @returns {HTMLElement}
   */
  function words(name) {
    const template = /** @type {HTMLTemplateElement} */ (course.part(document, "print-words"));
    return copy(/** @type {HTMLElement} */ (template.content.querySelector(`.print-${name}`)));
  }

  course.print = { letterOf, sign, inner, copy, words };
}
