/* Tells the page around the frame how high it is, at once and each time that changes.
   At once, because a frame below the window is not drawn and its observer waits for that. */
"use strict";
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ source: "crewswap", address: location.href, height }, "*");
};
tell();
new ResizeObserver(tell).observe(document.documentElement);
