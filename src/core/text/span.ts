/** Half-open range of character offsets [start, end) in a text, so that `text.slice(start, end)` gives the words. */
export interface Span {
  start: number;
  end: number;
}
