import type { Frame } from './frame';

const gap = 14;
const margin = 8;

/** Puts the details beside their station on the map, wholly inside the element; in a narrow one the style sheet puts them below. */
export function placeCard({ card, map, root }: Frame, point: [number, number] | null): void {
  if (card.hidden) return;
  const [x, y] = point ?? [margin, margin];
  const isRight = x > map.clientWidth / 2;
  const left = map.offsetLeft + (isRight ? x - gap - card.offsetWidth : x + gap);
  const top = map.offsetTop + y - 40;
  const within = (value: number, least: number, most: number) => Math.round(Math.max(least, Math.min(value, most)));
  const [mostLeft, mostTop] = [root.clientWidth - card.offsetWidth - margin, map.offsetTop + map.clientHeight - card.offsetHeight - margin];
  card.style.transform = `translate(${within(left, map.offsetLeft + margin, mostLeft)}px, ${within(top, margin, mostTop)}px)`;
}
