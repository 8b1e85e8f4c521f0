// A button beside each text to copy (_cite.html); without this they can be selected.
"use strict";

for (const cited of document.querySelectorAll("[data-copy]")) {
  const { copy, copied } = cited.dataset;
  for (const text of cited.querySelectorAll(".copied")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    button.setAttribute("aria-label", `${copy}: ${text.dataset.name}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 2000);
    });
    text.after(" ", button);
  }
}
