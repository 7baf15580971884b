import { h, s } from '../../common/dom';
import { say } from '../../common/language';
import { amount, period, rounding, sources, type Figure } from './figure';

const height = 10;
const tail = 14;
const exceeding = ['OVER', 'AT_LEAST', 'APPROXIMATE'];
const fallingShort = ['NEARLY', 'APPROXIMATE'];

/** A table whose second column also draws its numbers: the chart is the table, for the eye as for a screen reader. */
export function bars(title: string, of: string, figures: readonly Figure[], label: (figure: Figure) => string, whole: number): HTMLElement {
  const rows = figures.map((figure) =>
    h('tr', {},
      h('th', { scope: 'row' }, label(figure)),
      h('td', {}, h('span', { class: 'amount' }, amount(figure)), ' ', h('small', {}, rounding(figure)), bar(figure, whole)),
      h('td', { class: 'when' }, period(figure)),
      h('td', {}, sources(figure))));
  const head = [of, say('驿站数', 'Stations'), say('时间', 'As of'), say('出处', 'Source')].map((name) => h('th', { scope: 'col' }, name));
  return h('table', { class: 'bars' }, h('caption', {}, title), h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows));
}

/** Solid to the number; beyond it dotted where there are more, and pale before it where there are not quite as many. */
function bar({ value, qualifier }: Figure, whole: number): SVGSVGElement {
  const share = `${(100 * value) / whole}%`;
  const parts: SVGElement[] = [s('rect', { class: 'track', width: '100%', height, rx: 2 }), s('rect', { class: 'filled', width: share, height, rx: 2 })];
  const at = (className: string, d: string) => s('svg', { x: share, overflow: 'visible' }, s('path', { class: className, d }));
  if (fallingShort.includes(qualifier)) parts.push(at('short', `M-5 0V${height}`));
  if (exceeding.includes(qualifier)) parts.push(at('beyond', `M3 ${height / 2}h${tail}`));
  return s('svg', { class: 'bar', width: '100%', height, 'aria-hidden': 'true' }, ...parts);
}
