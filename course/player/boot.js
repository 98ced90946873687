/* In the page's head, before the first paint, in the oldest JavaScript there is: it hides what scripts will show step by
   step, and takes that back when the scripts do not come (opened inside a zip) or cannot run (an old browser). */
(function () {
  var root = document.documentElement;
  root.className = "js";
  window.addEventListener("load", function () {
    var isStyled = getComputedStyle(root).getPropertyValue("--paper");
    if (root.getAttribute("data-ready") && isStyled) return;
    if (!root.getAttribute("data-ready")) root.className = "";
    /** @type {HTMLElement} */ (document.getElementById("notice-broken")).hidden = false;
  });
})();
