/* What every page does with scripts; without this file it lacks nothing but comfort. */
"use strict";

// Suggestions under the search box.
(() => {
  const box = document.querySelector("[data-suggest]");
  if (!box) return;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.getAttribute("aria-label"));
  list.hidden = true;
  box.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", autocomplete: "off", "aria-autocomplete": "list",
    "aria-expanded": "false", "aria-controls": list.id,
  })) box.setAttribute(name, value);

  let timer, asked = 0, active = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];

  function close() {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(number) {
    const all = options();
    active = (number + all.length + 1) % (all.length + 1);
    if (active === all.length) active = -1;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  function show(found) {
    list.replaceChildren(...found.map((row, number) => {
      const option = document.createElement("li");
      option.id = `suggestion-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.address = row.address;
      const name = document.createElement("strong");
      name.textContent = row.name;
      const detail = document.createElement("span");
      detail.textContent = `${row.group}: ${row.detail}`;
      option.append(name, " ", detail);
      return option;
    }));
    active = -1;
    list.hidden = !found.length;
    box.setAttribute("aria-expanded", String(Boolean(found.length)));
  }

  async function ask() {
    const words = box.value.trim(), number = ++asked;
    if (words.length < 2) return close();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(words)}`);
      const { found } = await answer.json();
      if (number === asked && document.activeElement === box) show(found);
    } catch {
      close();
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(active + 1);
    else if (event.key === "ArrowUp") choose(active < 0 ? options().length - 1 : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) location.assign(options()[active].dataset.address);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      location.assign(option.dataset.address);
    }
  });
  box.addEventListener("blur", close);
})();

// A table is a stop of the tab key only where it scrolls. One that is folded away has
// no size yet and is left alone: to measure it would lay it out.
const widths = new ResizeObserver((changed) => {
  for (const { target } of changed) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
function watchTables() {
  for (const part of document.querySelectorAll(".scroll")) widths.observe(part);
}
watchTables();
document.addEventListener("htmx:afterSettle", watchTables);

// The menu closes when the reader turns to something else.
(() => {
  const menu = document.querySelector(".menu");
  if (!menu) return;
  const close = (event) => { if (!menu.contains(event.target)) menu.open = false; };
  document.addEventListener("click", close);
  document.addEventListener("focusin", close);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
