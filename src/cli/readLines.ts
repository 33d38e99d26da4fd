/** Lines of a UTF-8 stream without their ends; a last line without an end counts, an end at the very end makes none. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const words = decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = words.indexOf("\n"); end >= 0; end = words.indexOf("\n", start)) {
      yield withoutReturn(rest + words.slice(start, end));
      rest = "";
      start = end + 1;
    }
    rest += words.slice(start);
  }
  rest += decoder.decode();
  if (rest !== "") yield withoutReturn(rest);
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);
