import { AmenityKind } from 'virtual:vocabulary';
import { byId, h } from '../common/dom';
import { language, rememberLanguage, say } from '../common/language';
import { offerThemes } from '../common/theme';
import { fromAddress, toWhere } from '../front/selection';
import { fromWgs84 } from '../map/data/crs';
import { basemaps } from './basemaps';
import { frame, tag, type Attributes } from './code';

const usual = ['DRINKING_WATER', 'MICROWAVE', 'CHARGING', 'TOILET', 'REST', 'EMERGENCY_MEDICINE'];
const form = byId<HTMLFormElement>('options');
const map = byId('preview') as HTMLElementTagNameMap['openunion-map'];
const root = new URL(document.querySelector<HTMLAnchorElement>('.mark')!.href).href;
const selection = fromAddress(new URLSearchParams(location.search));
/** What the front page has chosen, but for what can be chosen here. */
const filter = toWhere({ ...selection, amenity: [], open: false });

rememberLanguage();
offerThemes();
for (const kind of new Set([...usual, ...selection.amenity])) byId('amenities').append(amenity(kind));
byId('basemap').append(...basemaps.map(({ name }, i) => h('option', { value: i }, name)));
form.querySelector<HTMLInputElement>('[name=open-now]')!.checked = selection.open;
byId('chosen').hidden = filter === null;
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
byId('copy').addEventListener('click', () => void copy());
// The map tells of no move; its place is of interest only while the code names it.
setInterval(() => value('place') && write(), 500);
show();

function amenity(kind: string): HTMLElement {
  const input = h('input', { type: 'checkbox', name: 'amenity', value: kind, checked: selection.amenity.includes(kind) });
  return h('label', {}, input, ' ', h('span', {}, AmenityKind[kind]?.[language] ?? kind));
}

function value(name: string): string {
  return String(new FormData(form).get(name) ?? '');
}

/** The attributes that the preview has as well. */
function shared(): Attributes {
  return {
    filter: filter && JSON.stringify(filter),
    amenities: new FormData(form).getAll('amenity').join(' ') || null,
    'open-now': value('open-now') ? '' : null,
    lang: value('lang') || null,
    theme: value('theme') || null,
  };
}

function height(): number {
  return Math.min(Math.max(Number(value('height')) || 576, 240), 2000);
}

function show(): void {
  for (const [name, text] of Object.entries(shared())) {
    if (text !== null) map.setAttribute(name, text);
    else if (name === 'theme') map.setAttribute(name, document.documentElement.dataset.theme ?? 'auto');
    else map.removeAttribute(name);
  }
  map.style.height = `${height()}px`;
  byId('elsewhere').hidden = value('basemap') === '0';
  write();
}

function write(): void {
  const basemap = basemaps[Number(value('basemap'))]!.attributes;
  const attributes = { ...place(basemap.crs === 'GCJ02'), ...shared(), ...basemap };
  const code = value('form') === 'frame' ? frame(root, attributes, height(), say('工会驿站地图', 'Map of union service stations')) : tag(root, attributes, height());
  if (byId('code').textContent !== code) byId('code').textContent = code;
}

/** Where the preview is, in the system that the code's map is in. */
function place(isShifted: boolean): Attributes {
  if (!value('place') || !map.center || map.zoom === null) return {};
  const at = isShifted ? fromWgs84(map.center, 'GCJ02') : map.center;
  return { center: at.map((degrees) => degrees.toFixed(5)).join(','), zoom: String(Math.round(map.zoom * 10) / 10) };
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(byId('code').textContent);
    byId('copied').textContent = say('已复制', 'Copied');
  } catch {
    getSelection()!.selectAllChildren(byId('code'));
    byId('copied').textContent = say('浏览器不许复制，代码已选中', 'The browser does not allow it; the code is selected');
  }
}
