/* Tells the page around the frame how high it is, each time that changes. */
"use strict";
new ResizeObserver(() => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ source: "crewswap", address: location.href, height }, "*");
}).observe(document.documentElement);
