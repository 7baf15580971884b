const names = ['marker', 'on-marker', 'surface', 'ink', 'soft', 'water', 'land', 'country', 'border', 'province', 'label', 'me'] as const;

/** The colours of the style sheet, so that a page's custom properties colour the map too. */
export type Palette = Readonly<Record<(typeof names)[number], string>>;

/** Resolved for the theme that holds now. */
export function readPalette(root: ShadowRoot): Palette {
  const probe = document.createElement('i');
  probe.hidden = true;
  root.append(probe);
  const style = getComputedStyle(probe);
  const entries = names.map((name) => {
    probe.style.color = `var(--_${name})`;
    return [name, asRgb(style.color)];
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}

/** Any colour of CSS as MapLibre reads it, which does not know the younger notations. */
function asRgb(color: string): string {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return `rgba(${red},${green},${blue},${alpha! / 255})`;
}

const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
