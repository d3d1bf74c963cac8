// Filtering and pointing out. The page is complete without it, and it adds no content of its own.
"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // Whatever belongs to the point under the pointer, or the one with the focus, is pointed out.
  let lit = [];
  const point = (event) => {
    const part = event.target.closest("[data-passage]");
    const name = part ? part.dataset.passage : "";
    if (lit.length && lit[0].dataset.passage === name) return;
    lit.forEach((other) => other.classList.remove("lit"));
    lit = name ? all("[data-passage]").filter((other) => other.dataset.passage === name) : [];
    lit.forEach((other) => other.classList.add("lit"));
  };
  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", point);

  const template = document.getElementById("filter-template");
  const section = document.getElementById("side-by-side") || document.getElementById("matrix");
  if (!template || !section) return;
  section.before(template.content.cloneNode(true));
  const words = document.getElementById("filter-words");
  const told = document.getElementById("filter-told");
  const silent = document.getElementById("filter-silent");
  const sure = document.getElementById("filter-sure");
  const count = document.getElementById("filter-count");
  const blocks = all(".passage");
  const lines = all(".matrix tbody tr");
  const texts = new Map(
    [...blocks, ...lines].map((one) => [one, one.textContent.toLowerCase()]));

  const fits = (one) => {
    const wanted = words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const data = one.dataset;
    return wanted.every((word) => texts.get(one).includes(word))
      && (!told.value || data.coverage === told.value)
      && (!silent.value || data.silent.split(" ").includes(silent.value))
      && (!sure.value || data.sure.split(" ").includes(sure.value));
  };
  const filter = () => {
    [...blocks, ...lines].forEach((one) => { one.hidden = !fits(one); });
    const counted = blocks.length ? blocks : lines;
    const shown = counted.filter((one) => !one.hidden).length;
    count.textContent = count.dataset.words
      .replace("{shown}", String(shown)).replace("{all}", String(counted.length));
  };
  [words, told, silent, sure].forEach((control) => control.addEventListener("input", filter));
  document.getElementById("filter-clear").addEventListener("click", () => {
    words.value = told.value = silent.value = sure.value = "";
    filter();
    words.focus();
  });
  // A link to a point that is filtered away shows it all the same.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) { target.hidden = false; target.scrollIntoView(); }
  });
  filter();
})();
