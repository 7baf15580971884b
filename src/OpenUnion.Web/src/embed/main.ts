/** What an address may say of the map; the server is always the one that the page came from. */
const allowed = ['center', 'zoom', 'near', 'filter', 'amenities', 'open-now', 'lang', 'theme', 'basemap', 'basemap-attribution', 'crs'];

const parameters = new URLSearchParams(location.search);
const map = document.createElement('openunion-map');
for (const name of allowed) {
  const value = parameters.get(name);
  if (value !== null) map.setAttribute(name, value);
}

if (!(parameters.get('lang') ?? navigator.language).toLowerCase().startsWith('zh')) {
  document.documentElement.lang = 'en';
  document.title = 'Map of union service stations';
}
document.querySelector('main')!.append(map);
