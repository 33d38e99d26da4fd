/**
 * Heights for a page without layout: jsdom measures nothing, and a virtual list would show nothing. A list is 400 high, a
 * line of it 30.
 */
export function giveLayout(): void {
  // Fluent and the virtual list ask for these; jsdom has none.
  window.matchMedia = (query) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  globalThis.ResizeObserver = class { observe(): void { /* nothing to measure */ } unobserve(): void { /* nothing */ } disconnect(): void { /* nothing */ } };
  const heightOf = (element: Element): number => (element.getAttribute("role") === "tree" ? 400 : 30);
  for (const name of ["offsetHeight", "clientHeight"]) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get(this: HTMLElement) { return heightOf(this); } });
  for (const name of ["offsetWidth", "clientWidth"]) Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 320 });
  Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number): void {
    if (typeof options !== "object") return;
    this.scrollTop = options.top ?? this.scrollTop;
    // As in a browser: after the code that scrolled.
    setTimeout(() => this.dispatchEvent(new Event("scroll")), 0);
  };
}
