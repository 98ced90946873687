{
  /**
   * The one element that a template marked with data-part.
   * @param {Element | Document} root
   * @param {string} name
   * @returns {HTMLElement}
   */
  const part = (root, name) => need(root, `[data-part="${name}"]`);

  /**
   * @param {Element | Document} root
   * @param {string} selector
   * @returns {HTMLElement}
   */
  function need(root, selector) {
    const found = root.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`missing in the page: ${selector}`);
    return found;
  }

  /**
   * @param {Element | Document} root
   * @param {string} selector
   * @returns {HTMLElement[]}
   */
  const all = (root, selector) => [...root.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);

  /**
   * @param {string} tag
   * @param {{className?: string, text?: string}} [options]
   * @param {...(Node | string)} children
   * @returns {HTMLElement}
   */
  function make(tag, { className = "", text = "" } = {}, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    element.append(...children);
    return element;
  }

  /**
   * @param {string} tag
   * @param {Record<string, string | number>} attributes
   * @param {...(Node | string)} children
   * @returns {SVGElement}
   */
  function svg(tag, attributes, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...children);
    return element;
  }

  /** What stands in the elements that were filled. @type {WeakMap<Element, string>} */
  const filled = new WeakMap();

  /**
   * Puts elements into another, unless it was given the same before: what has the focus in there keeps it.
   * @param {Element} parent
   * @param {HTMLElement[]} children
   */
  function fill(parent, children) {
    const markup = children.map((child) => child.outerHTML).join("");
    if (filled.get(parent) === markup) return;
    filled.set(parent, markup);
    parent.replaceChildren(...children);
  }

  /**
   * Calls back for clicks on the elements with data-action="name" within root, those made later too.
   * @param {Element} root
   * @param {Record<string, (button: HTMLElement) => void>} actions
   */
  function onAction(root, actions) {
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
      if (!(button instanceof HTMLElement) || !root.contains(button)) return;
      actions[button.dataset.action ?? ""]?.(button);
    });
  }

  /**
   * Moves focus to what has come up, and brings it into view.
   * @param {HTMLElement} element
   */
  function focusOn(element) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }

  /**
   * Copies text; works in frames and on plain http too.
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const copied = document.execCommand("copy");
      area.remove();
      return copied;
    }
  }

  /**
   * Hands a file to the browser's downloads.
   * @param {string} name
   * @param {BlobPart} content
   * @param {string} [type]
   */
  function download(name, content, type = "application/json") {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /**
   * Tells people who listen to the page something that focus does not read to them; the same words again are told again.
   * @param {string} text
   */
  function announce(text) {
    const line = part(document, "announce");
    line.textContent = line.textContent === text ? `${text}\u200b` : text;
  }

  course.part = part;
  course.need = need;
  course.all = all;
  course.make = make;
  course.svg = svg;
  course.fill = fill;
  course.onAction = onAction;
  course.focusOn = focusOn;
  course.copyText = copyText;
  course.download = download;
  course.announce = announce;
}
