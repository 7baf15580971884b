import { h } from '../common/dom';
import { say } from '../common/language';
import { toAddress, toWhere, type Selection } from './selection';

const formats = { csv: 'CSV', xlsx: 'Excel', geojson: 'GeoJSON', parquet: 'GeoParquet', ndjson: 'JSON' };

/** Whole tables in all formats. */
export function listDownloads(): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-type]')) {
    const name = row.querySelector('th')!.textContent;
    const links = Object.entries(formats).map(([format, label]) =>
      h('a', { href: `./export/${row.dataset.type}.${format}`, 'aria-label': say(`${name}，${label}`, `${name}, ${label}`) }, label));
    row.lastElementChild!.replaceChildren(...links.flatMap((link, i) => (i ? [' ', link] : [link])));
  }
}

/** The links below the map lead to what is chosen on it. */
export function aimLinks(selection: Selection): void {
  const where = toWhere(selection);
  const filter = where ? `?where=${encodeURIComponent(JSON.stringify(where))}` : '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-export]')) link.setAttribute('href', `./export/stations.${link.dataset.export}${filter}`);
  const variables = encodeURIComponent(JSON.stringify({ where }));
  const query = 'query Chosen($where:StationFilterInput){stations(where:$where,first:100){totalCount nodes{slug name address openingHours isOpen location{coordinates}}pageInfo{hasNextPage endCursor}}}';
  document.querySelector('[data-query]')!.setAttribute('href', `./graphql?query=${encodeURIComponent(query)}&variables=${variables}`);
  document.querySelector('[data-embed]')!.setAttribute('href', `./embed-code?${toAddress(selection)}`.replace(/\?$/, ''));
}
