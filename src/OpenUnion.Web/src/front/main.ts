import { byId } from '../common/dom';
import { rememberLanguage } from '../common/language';
import { offerThemes } from '../common/theme';
import { showCharts } from './charts/charts';
import { aimLinks, listDownloads } from './downloads';
import { offerExamples } from './examples';
import { Facets } from './facets';
import { findPlaces } from './places';
import { showRecords } from './records';
import { Search, type Found } from './search';
import { fromAddress, nothing, toAddress, toWhere, type Selection } from './selection';

const map = document.querySelector('openunion-map')!;
let shown: Selection = nothing;

rememberLanguage();
offerThemes();
listDownloads();
offerExamples();
const facets = new Facets(fromAddress(new URLSearchParams(location.search)), show);
facets.start();
new Search(go);
byId('near').addEventListener('click', () => void map.locate());
Promise.all([showRecords(), showCharts()]).catch(() => (document.querySelector<HTMLElement>('[data-silent]')!.hidden = false));

/** What is chosen goes to the map, the links and the address. */
function show(selection: Selection): void {
  const where = toWhere(selection);
  if (where) map.setAttribute('filter', JSON.stringify(where));
  else map.removeAttribute('filter');
  if (selection.region !== shown.region || selection.operator !== shown.operator) void visit(selection);
  aimLinks(selection);
  keep(selection);
  shown = selection;
}

/** The map goes to the region that is chosen, and the bar says its name. */
async function visit(selection: Selection): Promise<void> {
  facets.name(null, null);
  if (!selection.region && !selection.operator) return;
  const { region, operator, center, zoom } = await findPlaces(selection);
  facets.name(region, operator);
  if (!center) return;
  map.setAttribute('zoom', String(zoom));
  map.setAttribute('center', center.join(','));
}

function keep(selection: Selection): void {
  const parameters = toAddress(selection);
  const lang = new URLSearchParams(location.search).get('lang');
  if (lang) parameters.set('lang', lang);
  history.replaceState(null, '', `${location.pathname}${parameters.size ? `?${parameters}` : ''}${location.hash}`);
}

/** A station has a page of its own; a region and a union are shown on the map. */
function go(found: Found): void {
  if (found.type === 'Station') location.assign(`./stations/${encodeURIComponent(found.slug!)}`);
  else if (found.type === 'Region') facets.select({ ...nothing, region: found.code! });
  else facets.select({ ...nothing, operator: found.slug! });
}
