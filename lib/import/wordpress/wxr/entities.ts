const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves what XML itself knows: its five names and numbers. Other names stay as they stand, as HTML may know them. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|(amp|lt|gt|quot|apos));/gi,
    (all, hex, decimal, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? all;
      return character(hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10));
    },
  );
}

function character(point: number): string {
  const isControl = point < 0x20 && point !== 0x09 && point !== 0x0a && point !== 0x0d;
  const isNone =
    point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) || point === 0xfffe || point === 0xffff;
  return isControl || isNone ? '' : String.fromCodePoint(point);
}
