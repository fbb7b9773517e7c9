/** What XML 1.0 cannot hold, not even written as a reference: one such character makes the whole file unreadable. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text without what XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '');
}
