/** A segment of an address as text; an address that cannot be read is one that nothing is at. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return '';
  }
}
