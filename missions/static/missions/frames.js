/* For pages that frame a part of CrewSwap: gives each frame the height that it tells. */
"use strict";
addEventListener("message", (event) => {
  if (event.data?.source !== "crewswap" || !(event.data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === event.source) frame.height = event.data.height;
});
