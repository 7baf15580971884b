/** Attributes of the map in the order in which they are written; what is null is left out, and what is empty stands alone. */
export type Attributes = Readonly<Record<string, string | null>>;

/** The script and the tag, to be pasted into a page. */
export function tag(root: string, attributes: Attributes, height: number): string {
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [value === '' ? name : `${name}="${escape(value)}"`]));
  const opening = ['<openunion-map', ...written, `style="height: ${height}px"`];
  const isLong = opening.join(' ').length > 90;
  return `<script type="module" src="${root}widget/openunion-map.js"></script>\n${opening.join(isLong ? '\n  ' : ' ')}></openunion-map>`;
}

/** The same as a frame. */
export function frame(root: string, attributes: Attributes, height: number, title: string): string {
  const parameters = new URLSearchParams(Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [[name, value || 'true']])));
  const address = `${root}embed${parameters.size ? `?${parameters}` : ''}`;
  return `<iframe src="${escape(address)}"\n  width="100%" height="${height}" allow="geolocation" title="${escape(title)}"></iframe>`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
