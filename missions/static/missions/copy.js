// A button beside each text to copy (_cite.html); without this they can be selected.
"use strict";

function textOf(answer) {
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

for (const cited of document.querySelectorAll("[data-copy]")) {
  const { copy, copied } = cited.dataset;
  for (const text of cited.querySelectorAll(".copied")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    button.setAttribute("aria-label", `${copy}: ${text.dataset.name}`);
    button.addEventListener("click", async () => {
      const { file } = text.dataset;
      // A promise: Safari forgets the click while a file is on its way.
      const content = file ? fetch(file).then(textOf) : text.textContent.trim();
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": content })]);
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 2000);
    });
    text.after(" ", button);
  }
}
