import type { Texts } from '../texts';
import { h, icon } from './dom';

export type FrameActions = { locate(): void; toggleOpen(): void; zoomBy(delta: number): void; more(): void; retry(): void };

/** The element's fixed parts; what they hold is the views' affair. */
export type Frame = ReturnType<typeof buildFrame>;

export function buildFrame(act: FrameActions) {
  const label = () => h('span');
  const locate = h('button', { part: 'button', type: 'button', 'aria-pressed': 'false', onclick: act.locate }, icon('locate'), label());
  const openNow = h('button', { part: 'button', type: 'button', 'aria-pressed': 'false', onclick: act.toggleOpen }, label());
  const chips = h('div', { class: 'chips', id: 'chips', role: 'group', hidden: true });
  const amenities = h(
    'button',
    { part: 'button', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'chips', onclick: () => toggle(amenities, chips) },
    label(), icon('chevron'),
  );
  const bar = h('div', { class: 'bar', part: 'filters', role: 'group' }, locate, openNow, amenities, chips);
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || chips.hidden) return;
    event.stopPropagation();
    toggle(amenities, chips);
    amenities.focus();
  });

  const status = h('p', { class: 'status', role: 'status' });
  const list = h('ol', { class: 'list', part: 'list' });
  const more = h('button', { class: 'more', part: 'button', type: 'button', hidden: true, onclick: act.more });
  const side = h('div', { class: 'side' }, status, list, more);

  const canvas = h('div', { class: 'canvas' });
  const zoomIn = h('button', { part: 'button', type: 'button', onclick: () => act.zoomBy(1) }, icon('plus'));
  const zoomOut = h('button', { part: 'button', type: 'button', onclick: () => act.zoomBy(-1) }, icon('minus'));
  const map = h('div', { class: 'map', part: 'map' }, canvas, h('div', { class: 'zoom' }, zoomIn, zoomOut));

  const notice = h('p', { class: 'notice', part: 'notice', role: 'status' });
  const retry = h('button', { part: 'button', type: 'button', hidden: true, onclick: act.retry });
  const card = h('section', { class: 'card', part: 'details', role: 'dialog', 'aria-labelledby': 'card-title', hidden: true });
  const attribution = h('footer', { class: 'attribution', part: 'attribution' });
  const noticeBar = h('div', { class: 'notices' }, notice, retry);
  const root = h('section', { class: 'frame', part: 'frame' }, bar, side, map, card, noticeBar, attribution);
  return { root, bar, locate, openNow, amenities, chips, status, list, more, map, canvas, zoomIn, zoomOut, notice, retry, card, attribution };
}

/** Puts the texts of a language where they do not depend on the data. */
export function labelFrame(frame: Frame, say: Texts): void {
  frame.root.setAttribute('aria-label', say.title);
  frame.bar.setAttribute('aria-label', say.filters);
  frame.chips.setAttribute('aria-label', say.amenities);
  frame.zoomIn.setAttribute('aria-label', say.zoomIn);
  frame.zoomOut.setAttribute('aria-label', say.zoomOut);
  frame.locate.querySelector('span')!.textContent = say.nearest;
  frame.openNow.querySelector('span')!.textContent = say.openNow;
  frame.more.textContent = say.more;
  frame.retry.textContent = say.retry;
}

function toggle(button: HTMLElement, controlled: HTMLElement): void {
  controlled.hidden = !controlled.hidden;
  button.setAttribute('aria-expanded', String(!controlled.hidden));
}
