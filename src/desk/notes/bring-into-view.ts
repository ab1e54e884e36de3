/** Brings something into view within the pane that scrolls around it; the page itself stays where it is. */
export function bringIntoView(element: Element | null): void {
  for (let pane = element?.parentElement; pane && pane !== document.body; pane = pane.parentElement) {
    const isScrolling = /auto|scroll/.test(getComputedStyle(pane).overflowY) && pane.scrollHeight > pane.clientHeight;
    if (!element || !isScrolling) continue;
    const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (inner.top < outer.top || inner.height > outer.height) pane.scrollTop += inner.top - outer.top;
    else if (inner.bottom > outer.bottom) pane.scrollTop += inner.bottom - outer.bottom;
    return;
  }
}
