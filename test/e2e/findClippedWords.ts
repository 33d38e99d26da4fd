import type { Page } from "playwright-core";

/**
 * Words inside `selector` of which a part cannot be seen: they reach out of an element that hides what overflows, or
 * sideways out of the pane. What can be scrolled to counts as seen, sideways scrolling does not.
 */
export function findClippedWords(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const pane = document.querySelector(wanted);
    if (pane === null) throw new Error(`No ${wanted}`);
    const slack = 1.5;
    const found = new Set<string>();
    const isForReadersOnly = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 || height <= 1;
    };
    const clipperOf = (start: Element, rect: DOMRect): string | null => {
      for (let element: Element | null = start; element !== null && pane.contains(element); element = element.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        if (isForReadersOnly(element)) return null;
        if (overflowX !== "visible" && (rect.right > box.right + slack || rect.left < box.left - slack)) return `${element.tagName} ${String(element.getAttribute("class")).slice(0, 40)} →`;
        if (overflowY === "hidden" || overflowY === "clip") {
          if (rect.bottom > box.bottom + slack || rect.top < box.top - slack) return `${element.tagName} ↓`;
        }
        if (overflowY === "auto" || overflowY === "scroll") return null;
      }
      const edge = pane.getBoundingClientRect();
      return rect.right > edge.right + slack || rect.left < edge.left - slack ? "pane" : null;
    };
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.nodeValue ?? "").trim() === "" || !parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const clipper = rect.width === 0 ? null : clipperOf(parent, rect);
        if (clipper !== null) found.add(`“${(node.nodeValue ?? "").trim().slice(0, 60)}” by ${clipper}`);
      }
    }
    return [...found];
  }, selector);
}
