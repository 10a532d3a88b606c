"use strict";
// The page works without this: links open an article by :target. This adds keys, focus and the filter.
(() => {
  const reader = document.getElementById("reader");
  const close = document.getElementById("close");
  let asked = null;

  const named = () => {
    try { return document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return null; }
  };

  const show = () => {
    const target = named();
    const inside = target !== null && reader.contains(target);
    document.documentElement.classList.toggle("reading", inside);
    for (const story of reader.querySelectorAll("article")) story.classList.toggle("open", inside && story.contains(target));
    if (!inside) return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
  };

  const shut = () => {
    const back = asked && asked.isConnected ? asked : document.getElementById("brief");
    const [left, top] = [scrollX, scrollY];
    location.replace("#");
    show();
    scrollTo(left, top);
    back.focus({ preventScroll: true });
    asked = null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (link === close) { event.preventDefault(); shut(); return; }
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target && reader.contains(target)) {
      if (!reader.contains(link)) asked = link;
      if (location.hash === link.hash) { event.preventDefault(); show(); }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.documentElement.classList.contains("reading")) shut();
  });
  addEventListener("hashchange", show);

  const form = document.getElementById("filter");
  const filter = () => {
    const wanted = Object.fromEntries(["event", "place", "source"].map((name) => [name, form.elements[name]?.value ?? ""]));
    const shown = new Set();
    const all = new Set();
    for (const part of document.querySelectorAll("[data-event]")) {
      const { event, place, sources } = part.dataset;
      const fits = (!wanted.event || wanted.event === event) && (!wanted.place || wanted.place === place)
        && (!wanted.source || sources.split(" ").includes(wanted.source));
      part.hidden = !fits;
      all.add(event);
      if (fits) shown.add(event);
    }
    const output = form.querySelector("output");
    const narrowed = Object.values(wanted).some(Boolean);
    output.textContent = narrowed ? output.dataset.said.replace("{count}", shown.size).replace("{total}", all.size) : "";
    document.documentElement.classList.toggle("checks", Boolean(form.elements.checks?.checked));
  };
  if (form) {
    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
  document.documentElement.classList.add("live");
  show();
})();
