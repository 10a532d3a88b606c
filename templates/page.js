"use strict";
// The page works without this: links open an article by :target. This adds keys, focus and the filter.
(() => {
  const reader = document.getElementById("reader");
  const close = document.getElementById("close");
  let asked = null;
  let stood = 0;

  // Keeps a link at the height where it stood in the window; or above the panel, where that lies over it.
  const hold = (link, top) => {
    scrollBy(0, link.getBoundingClientRect().top - top);
    const [box, panel] = [link.getBoundingClientRect(), reader.getBoundingClientRect()];
    const under = panel.left <= box.left && box.right <= panel.right && box.bottom > panel.top;
    if (panel.height && under) scrollBy(0, box.bottom - panel.top + 2 * box.height);
  };

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
    const [box, panel] = [target.getBoundingClientRect(), reader.getBoundingClientRect()];
    reader.scrollTop += box.top - panel.top - Math.max((panel.height - box.height) / 2, close.offsetHeight * 2);
    if (asked) hold(asked, stood);
  };

  const shut = () => {
    const back = asked && asked.isConnected ? asked : document.getElementById("brief");
    const [left, top, before] = [scrollX, scrollY, back.getBoundingClientRect().top];
    location.replace("#");
    show();
    scrollTo(left, top);
    hold(back, before);
    back.focus({ preventScroll: true });
    asked = null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (link === close) { event.preventDefault(); shut(); return; }
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target && reader.contains(target)) {
      if (!reader.contains(link)) [asked, stood] = [link, link.getBoundingClientRect().top];
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
