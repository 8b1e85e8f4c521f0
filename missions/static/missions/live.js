// What the attributes of the filter form (_filters.html) leave to a script.
"use strict";

const filters = document.querySelector(".filters");
const linksOfHead = [
  "link[rel=canonical]",
  "link[type='text/csv']",
  "link[type='application/json']",
];

// The address holds no blank fields, and what is ticked as a list: nation=RUS,USA.
filters.addEventListener("htmx:configRequest", (event) => {
  const sent = event.detail.formData;
  const asked = new URLSearchParams();
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name).filter(Boolean);
    const ground = filters.querySelector(`.ticks [type=hidden][name="${name}"]`)?.value;
    const ticked = values.filter((value) => value !== ground).sort();
    if (values.length) asked.set(name, ticked.join(",") || ground);
    sent.delete(name);
  }
  const shown = new URLSearchParams(location.search);
  if (`${asked}` === `${shown}`) event.preventDefault();
  event.detail.path += `?${asked}`.replaceAll("%2C", ",").replace(/\?$/, "");
});

// The browser asks once more by itself, and tells what comes of it.
filters.addEventListener("htmx:sendError", () => filters.submit());
filters.addEventListener("htmx:responseError", () => filters.submit());

// The form stays, with its focus and caret; its ticks are counted anew.
// htmx takes only the title out of a page's head.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!detail.shouldSwap) return;
  const page = new DOMParser().parseFromString(detail.serverResponse, "text/html");
  if (page.querySelector(".filters .errors")) {
    // A whole page says that a filter is invalid.
    detail.shouldSwap = false;
    filters.submit();
    return;
  }
  for (const ticks of filters.querySelectorAll(".ticks")) renew(ticks, page);
  for (const link of linksOfHead) {
    document.querySelector(link).href = page.querySelector(link).href;
  }
});

// What was ticked while the answer was under way stays so, on offer or not.
function renew(ticks, page) {
  const now = ticks.querySelector("fieldset");
  const { id } = ticks.querySelector("summary");
  const renewed = page.getElementById(id).closest(".ticks");
  const before = new Map([...now.elements].map((box) => [box.value, box]));
  const focused = before.get(document.activeElement.value) === document.activeElement;
  const focus = focused && document.activeElement.value;
  const boxes = renewed.querySelectorAll("[type=checkbox]");
  for (const box of boxes) {
    box.checked = Boolean(before.get(box.value)?.checked);
    before.delete(box.value);
  }
  const top = now.querySelector("div").scrollTop;
  const kept = [...before.values()].filter((box) => box.checked);
  now.replaceChildren(...renewed.querySelector("fieldset").childNodes);
  now.querySelector("div").prepend(...kept.map((box) => box.parentElement));
  now.querySelector("div").scrollTop = top;
  for (const box of now.elements) if (focused && box.value === focus) box.focus();
  ticks.querySelector(".chosen").replaceWith(renewed.querySelector(".chosen"));
}

// A list of ticks folds in when the reader turns to something else.
document.addEventListener("click", ({ target }) => fold(target));
document.addEventListener("keydown", ({ key, target }) => {
  if (key !== "Escape") return;
  const open = target.closest(".ticks[open]");
  fold();
  open?.querySelector("summary").focus();
});
function fold(except) {
  for (const open of document.querySelectorAll(".ticks[open]")) {
    if (!except || !open.contains(except)) open.open = false;
  }
}
