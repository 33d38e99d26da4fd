import { unzipSync, zipSync } from "fflate";

/**
 * The parts of a zip package. Parts that nobody touches keep their compressed bytes, so that mending a few kilobytes of
 * a large workbook does not compress it all again.
 */
interface PackedPart {
  name: string;
  method: number;
  crc: number;
  packed: Uint8Array;
  size: number;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endHeader = 0x06054b50;

export function readPart(archive: Uint8Array, name: string): string | null {
  const part = readBytes(archive, name);
  return part === null ? null : new TextDecoder().decode(part);
}

export function readBytes(archive: Uint8Array, name: string): Uint8Array | null {
  return unzipSync(archive, { filter: (file) => file.name === name })[name] ?? null;
}

export function listParts(archive: Uint8Array): string[] {
  return unpack(archive).map((part) => part.name);
}

/** The archive with some parts written anew (a text) or left out (null). */
export function replaceParts(archive: Uint8Array, changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array {
  const encoder = new TextEncoder();
  const written: Record<string, Uint8Array> = {};
  for (const [name, content] of changes) {
    if (content !== null) written[name] = typeof content === "string" ? encoder.encode(content) : content;
  }
  const kept = unpack(archive).filter((part) => !changes.has(part.name));
  return pack([...kept, ...unpack(zipSync(written))]);
}

function unpack(archive: Uint8Array): PackedPart[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const parts: PackedPart[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const nameLength = view.getUint16(offset + 28, true);
    parts.push(readEntry(archive, view, offset));
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return parts;
}

function readEntry(archive: Uint8Array, view: DataView, offset: number): PackedPart {
  const packedSize = view.getUint32(offset + 20, true);
  const local = view.getUint32(offset + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const name = archive.subarray(offset + 46, offset + 46 + view.getUint16(offset + 28, true));
  return {
    name: new TextDecoder().decode(name), method: view.getUint16(offset + 10, true), crc: view.getUint32(offset + 16, true),
    packed: archive.subarray(start, start + packedSize), size: view.getUint32(offset + 24, true),
  };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let offset = view.byteLength - 22; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === endHeader) return offset;
  }
  throw new Error("not a zip archive");
}

function pack(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.map((part) => new TextEncoder().encode(part.name));
  const bodySize = parts.reduce((sum, part, index) => sum + 30 + (names[index]?.length ?? 0) + part.packed.length, 0);
  const centralSize = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const archive = new Uint8Array(bodySize + centralSize + 22);
  const view = new DataView(archive.buffer);
  let offset = 0;
  let central = bodySize;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    writeHeader(view, offset, part, name.length);
    archive.set(name, offset + 30);
    archive.set(part.packed, offset + 30 + name.length);
    writeCentral(view, central, part, { nameLength: name.length, local: offset });
    archive.set(name, central + 46);
    offset += 30 + name.length + part.packed.length;
    central += 46 + name.length;
  });
  writeEnd(view, bodySize + centralSize, parts.length, { start: bodySize, size: centralSize });
  return archive;
}

/** UTF-8 names, no data descriptor: the sizes stand in the header itself. 0x21 is 1980-01-01, so that equal content gives equal bytes. */
function writeSizes(view: DataView, offset: number, part: PackedPart, nameLength: number): void {
  view.setUint16(offset, 20, true);
  view.setUint16(offset + 2, 0x0800, true);
  view.setUint16(offset + 4, part.method, true);
  view.setUint16(offset + 8, 0x21, true);
  view.setUint32(offset + 10, part.crc, true);
  view.setUint32(offset + 14, part.packed.length, true);
  view.setUint32(offset + 18, part.size, true);
  view.setUint16(offset + 22, nameLength, true);
}
function writeHeader(view: DataView, offset: number, part: PackedPart, nameLength: number): void {
  view.setUint32(offset, localHeader, true);
  writeSizes(view, offset + 4, part, nameLength);
}
function writeCentral(view: DataView, offset: number, part: PackedPart, place: { nameLength: number; local: number }): void {
  view.setUint32(offset, centralHeader, true);
  view.setUint16(offset + 4, 20, true);
  writeSizes(view, offset + 6, part, place.nameLength);
  view.setUint32(offset + 42, place.local, true);
}
function writeEnd(view: DataView, offset: number, count: number, central: { start: number; size: number }): void {
  view.setUint32(offset, endHeader, true);
  view.setUint16(offset + 8, count, true);
  view.setUint16(offset + 10, count, true);
  view.setUint32(offset + 12, central.size, true);
  view.setUint32(offset + 16, central.start, true);
}
