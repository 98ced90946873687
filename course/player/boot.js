/* In the page's head, before the first paint, in the oldest JavaScript there is: it hides what scripts will show step by
   step, but not the home, where the address means that (router.js goes on from there); takes over the learner's settings
   (settings.js checks them later); and takes back the hiding when the scripts do not come (opened inside a zip) or cannot
   run (an old browser). */
(function () {
  var root = document.documentElement;
  /** @type {Record<string, string>} */
  var settings = {};
  root.className = /^(#(home)?)?$/.test(location.hash) ? "js at-home" : "js";
  try {
    settings = JSON.parse(localStorage.getItem("course:" + root.getAttribute("data-course") + ":settings") || "{}") || {};
  } catch (error) {
    // Denied or damaged: the page looks as it does for the first time.
  }
  if (settings.theme !== "light" && settings.theme !== "dark") {
    settings.theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  ["theme", "size", "spacing", "furigana", "screen"].forEach(function (name) {
    if (settings[name]) root.setAttribute("data-" + name, settings[name]);
  });
  window.addEventListener("load", function () {
    var isStyled = getComputedStyle(root).getPropertyValue("--paper");
    if (root.getAttribute("data-ready") && isStyled) return;
    if (!root.getAttribute("data-ready")) root.className = "";
    /** @type {HTMLElement} */ (document.getElementById("notice-broken")).hidden = false;
  });
})();
