// The package ships no types; this is the part of it that is used.
declare module "word-extractor" {
  export default class WordExtractor {
    extract(source: Buffer | string): Promise<{
      getBody(options?: { filterUnicode: boolean }): string;
      getFootnotes(): string;
      getEndnotes(): string;
      getTextboxes(options?: { filterUnicode: boolean; includeHeadersAndFooters: boolean }): string;
    }>;
  }
}
