import { h, s } from '../../common/dom';
import { nameOf, number, say } from '../../common/language';
import { amount, period, sources, type Figure } from './figure';

const height = 260;
const [top, right, bottom, left] = [28, 16, 28, 16];

/** One region's figures over the years as a line, with the table of the same numbers below it. */
export function growth(figures: readonly Figure[]): HTMLElement {
  const region = nameOf(figures[0]!.region!);
  const title = say(`${region}：历年的工会驿站`, `${region}: union stations over the years`);
  const picture = h('div', { class: 'picture' });
  new ResizeObserver(() => picture.replaceChildren(draw(figures, picture.clientWidth, title))).observe(picture);
  const rows = figures.map((figure) => h('tr', {}, h('th', { scope: 'row' }, period(figure)), h('td', {}, amount(figure)), h('td', {}, sources(figure))));
  const head = [say('时间', 'As of'), say('数', 'Number'), say('出处', 'Source')].map((name) => h('th', { scope: 'col' }, name));
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows));
  return h('figure', { class: 'growth' }, h('figcaption', {}, title), picture, h('details', {}, h('summary', {}, say('以表格查看', 'As a table')), table));
}

/** From zero, so that heights can be compared; only first and last are labelled with their numbers. */
function draw(figures: readonly Figure[], width: number, title: string): SVGSVGElement {
  const days = figures.map(({ asOf }) => Date.parse(asOf!));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const greatest = Math.max(...figures.map(({ value }) => value));
  const points = figures.map(({ value }, i) => ({
    x: left + 24 + ((days[i]! - first) / (last - first || 1)) * (width - left - right - 72),
    y: height - bottom - (value / greatest) * (height - top - bottom),
  }));
  const labels = figures.flatMap((figure, i) => {
    const { x, y } = points[i]!;
    const isEnd = i === 0 || i === figures.length - 1;
    return [
      s('circle', { cx: x, cy: y, r: isEnd ? 4 : 3 }),
      s('text', { x, y: height - 6, 'text-anchor': 'middle' }, figure.asOf!.slice(0, 4)),
      isEnd && s('text', { class: 'amount', x, y: y - 12, 'text-anchor': 'middle' }, amount(figure)),
    ];
  });
  return s('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': `${title}${say('，', ', ')}${spoken(figures)}` },
    s('path', { class: 'ground', d: `M${left} ${height - bottom}H${width - right}` }),
    s('polyline', { points: points.map(({ x, y }) => `${x},${y}`).join(' ') }),
    ...labels);
}

const spoken = (figures: readonly Figure[]): string => {
  const [first, last] = [figures[0]!, figures.at(-1)!];
  return say(`从${period(first)}的${number(first.value)}到${period(last)}的${number(last.value)}`, `from ${number(first.value)} (${period(first)}) to ${number(last.value)} (${period(last)})`);
};
