"use strict";
// The page of the gallery: what is switched goes into the addresses of all frames, and into its own.
{
  const form = /** @type {HTMLFormElement} */ (document.querySelector(".gallery-controls"));
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));

  /** What is switched now, as in an address. */
  const chosen = () => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));

  /** Takes over what the page's own address says. */
  function read() {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const input = form.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
      if (input instanceof HTMLInputElement) input.checked = true;
    }
  }

  function show() {
    const wanted = chosen();
    main.dataset.width = wanted.get("width") ?? "";
    document.documentElement.dataset.theme = wanted.get("theme") ?? "";
    wanted.delete("width");
    for (const page of document.querySelectorAll("[data-page]")) {
      const address = page.getAttribute("href") ?? page.getAttribute("src") ?? "";
      const fresh = `${address.split("?")[0]}?${wanted}`;
      if (address !== fresh) page.setAttribute(page instanceof HTMLAnchorElement ? "href" : "src", fresh);
    }
  }

  form.addEventListener("change", () => {
    history.replaceState(null, "", `?${chosen()}${location.hash}`);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  read();
  show();
}
