// Lights words and values without loading the page again; without it the same links load it.
"use strict";
(() => {
  const room = document.querySelector(".room");
  if (!room) return;
  document.documentElement.classList.add("js");
  const bar = document.getElementById("lit");
  const base = room.dataset.base;
  const all = (query, root = room) => Array.from(root.querySelectorAll(query));
  const values = all(".v[data-k], .node[data-k]").concat(
    Array.from(document.querySelectorAll(".meta .v[data-k]")),
  );
  const words = all(".w");
  const items = all("details.item");
  const keys = new Map(words.map((word) => [word, word.dataset.f.split(" ")]));
  const itemOf = (key) => key.split(".")[0];
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function show(element, block) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    element.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
  }

  // Beside the text the list scrolls by itself; below it, scrolling would leave the words.
  function showBeside(item) {
    if (getComputedStyle(item.closest(".side")).position === "sticky") show(item, "nearest");
  }

  // What is lit, as links to the items that it belongs to; read aloud as it changes.
  function tell(lit) {
    bar.replaceChildren();
    bar.classList.toggle("on", lit.length > 0);
    if (!lit.length) {
      bar.textContent = bar.dataset.hint;
      return;
    }
    for (const key of lit) {
      const value = values.find((one) => one.dataset.k === key && one.dataset.say);
      if (!value) continue;
      const link = document.createElement("a");
      link.href = `#i-${itemOf(key)}`;
      link.textContent = value.dataset.say;
      bar.append(link, " ");
    }
    const out = document.createElement("a");
    out.className = "out";
    out.href = bar.dataset.clearTo;
    out.textContent = bar.dataset.clear;
    bar.append(out);
  }

  function light(chosen, focus) {
    const lit = new Set(chosen);
    for (const word of words) {
      word.classList.toggle("lit", keys.get(word).some((key) => lit.has(key)));
    }
    for (const value of values) {
      const on = lit.has(value.dataset.k);
      value.classList.toggle("lit", on);
      if (on) value.setAttribute("aria-current", "true");
      else value.removeAttribute("aria-current");
    }
    tell(chosen);
    if (base) history.replaceState(null, "", focus ? base + focus : bar.dataset.clearTo);
  }

  const keysOf = (item) => [
    ...new Set(words.flatMap((word) => keys.get(word)).filter((key) => itemOf(key) === item)),
  ];
  const firstLit = () => words.find((word) => word.classList.contains("lit"));

  function lightItem(item, scroll) {
    light(keysOf(item), item);
    if (scroll && firstLit()) show(firstLit(), "center");
  }

  function clear() {
    light([], "");
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a, .w");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.classList.contains("w")) {
      event.preventDefault();
      const own = keys.get(link);
      light(own, link.id);
      for (const item of items) {
        if (own.some((key) => itemOf(key) === item.dataset.i)) {
          item.open = true;
          for (let up = item.parentElement.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
        }
      }
      const value = values.find((one) => one.classList.contains("lit") && one.closest("details.item"));
      if (value) showBeside(value.closest("details.item"));
    } else if (link.dataset.k) {
      event.preventDefault();
      light([link.dataset.k], link.dataset.k);
      if (firstLit()) show(firstLit(), "center");
    } else if (link.classList.contains("all")) {
      event.preventDefault();
      lightItem(link.dataset.i, true);
    } else if (link.classList.contains("to")) {
      event.preventDefault();
      goTo(document.getElementById(`i-${link.dataset.i}`));
      lightItem(link.dataset.i, true);
    } else if (link.classList.contains("out")) {
      event.preventDefault();
      clear();
    } else if (link.closest("#lit")) {
      event.preventDefault();
      goTo(document.querySelector(link.getAttribute("href")));
    } else if (link.dataset.fold) {
      event.preventDefault();
      const on = link.getAttribute("aria-current") !== "true";
      link.setAttribute("aria-current", String(on));
      for (const fold of all(`.clutter[data-kind="${link.dataset.fold}"]`)) fold.open = on;
    }
  });

  function goTo(item) {
    if (!item) return;
    if (item.tagName === "DETAILS") item.open = true;
    show(item, "nearest");
    (item.querySelector("summary") || item).focus({ preventScroll: true });
  }

  // The list by keys: j and k or the arrows move, Enter opens (as it always does), Esc closes.
  function move(step) {
    const seen = items.filter((item) => item.offsetParent !== null);
    const at = seen.indexOf(document.activeElement.closest("details.item"));
    const next = seen[at < 0 ? (step > 0 ? 0 : seen.length - 1) : at + step];
    if (!next) return;
    next.querySelector("summary").focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    lightItem(next.dataset.i, true);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    const inList = event.target.closest("details.item > summary");
    if (event.key === "j" || (event.key === "ArrowDown" && inList)) {
      event.preventDefault();
      move(1);
    } else if (event.key === "k" || (event.key === "ArrowUp" && inList)) {
      event.preventDefault();
      move(-1);
    } else if (event.key === "Escape") {
      const item = event.target.closest("details.item");
      if (item && item.open) {
        item.open = false;
        item.querySelector("summary").focus();
      }
      clear();
    }
  });

  // What the server has lit is brought into sight.
  if (firstLit()) {
    const item = items.find((one) => one.open && one.querySelector(".lit"));
    if (item) showBeside(item);
    if (!location.hash) show(firstLit(), "center");
  }
})();
