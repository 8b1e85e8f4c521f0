// What the attributes of the filter form (_filters.html) leave to a script.
"use strict";

const filters = document.querySelector(".filters");
const linksOfHead = [
  "link[rel=canonical]",
  "link[type='text/csv']",
  "link[type='application/json']",
];

filters.addEventListener("htmx:configRequest", (event) => {
  const asked = event.detail.formData;
  for (const [name, value] of [...asked]) {
    if (!value) asked.delete(name); // the address holds no blank fields
  }
  const shown = new URLSearchParams(location.search);
  if (`${new URLSearchParams(asked)}` === `${shown}`) event.preventDefault();
});

// The browser asks once more by itself, and tells what comes of it.
filters.addEventListener("htmx:sendError", () => filters.submit());
filters.addEventListener("htmx:responseError", () => filters.submit());

// The form stays, with its focus and caret; the choices in its selects are counted anew.
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
  for (const select of filters.querySelectorAll("select")) renew(select, page);
  for (const link of linksOfHead) {
    document.querySelector(link).href = page.querySelector(link).href;
  }
});

// What was chosen while the answer was under way stays chosen, on offer or not.
function renew(select, page) {
  const chosen = select.selectedOptions[0];
  select.innerHTML = page.getElementById(select.id).innerHTML;
  if (![...select.options].some((option) => option.value === chosen.value)) {
    select.append(chosen);
  }
  select.value = chosen.value;
}
