import { byId, h } from '../common/dom';
import { number, say } from '../common/language';
import { countOptions, countSelected, type Option } from './counts';
import { isNothing, nothing, type Facet, type Selection } from './selection';

/** Called with every new selection, also the first. */
export type OnSelect = (selection: Selection, count: number | null) => void;

/** The bar of filters. Each tells how many stations there would be; a facet counts when it is opened. */
export class Facets {
  #selection: Selection;
  #counting = new AbortController();
  readonly #onSelect: OnSelect;
  readonly #panels = [...document.querySelectorAll<HTMLDetailsElement>('#facets details')];

  constructor(selection: Selection, onSelect: OnSelect) {
    [this.#selection, this.#onSelect] = [selection, onSelect];
    byId('open').addEventListener('click', () => this.select({ open: !this.#selection.open }));
    byId('operator').addEventListener('click', () => this.select({ operator: null }));
    byId('clear').addEventListener('click', () => this.#clear());
    for (const panel of this.#panels) this.#prepare(panel);
    document.addEventListener('pointerdown', ({ target }) => this.#close((panel) => !panel.contains(target as Node)));
  }

  /** Counts, and tells of the first selection. */
  start(): void {
    void this.#count();
  }

  get selection(): Selection { return this.#selection; }

  /** Chooses anew; what is not named stays. */
  select(change: Partial<Selection>): void {
    this.#selection = { ...this.#selection, ...change };
    void this.#count();
  }

  /** What the chosen region and organization are called, when it is known. */
  name(region: string | null, operator: string | null): void {
    document.querySelector<HTMLElement>('[data-facet=region] summary span')!.textContent = region ?? say('地区', 'Region');
    const chip = byId('operator');
    chip.hidden = operator === null;
    chip.querySelector('span')!.textContent = operator;
  }

  #clear(): void {
    this.#close(() => true);
    this.select(nothing);
    byId('open').focus();
  }

  #close(which: (panel: HTMLDetailsElement) => boolean): void {
    for (const panel of this.#panels) if (panel.open && which(panel)) panel.open = false;
  }

  #prepare(panel: HTMLDetailsElement): void {
    panel.addEventListener('toggle', () => {
      if (!panel.open) return;
      this.#close((other) => other !== panel);
      void this.#fill(panel, this.#counting.signal);
    });
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.querySelector('summary')!.focus();
    });
    panel.addEventListener('change', ({ target }) => this.#change(panel.dataset.facet as Facet, target as HTMLInputElement));
  }

  #change(facet: Facet, { value, checked }: HTMLInputElement): void {
    if (facet === 'region') this.select({ region: value || null });
    else this.select({ [facet]: checked ? [...this.#selection[facet], value] : this.#selection[facet].filter((other) => other !== value) });
  }

  /** Only the newest selection is counted to the end. */
  async #count(): Promise<void> {
    this.#counting.abort();
    const { signal } = (this.#counting = new AbortController());
    this.#mark();
    this.#onSelect(this.#selection, null);
    const open = this.#panels.find((panel) => panel.open);
    await Promise.all([this.#total(signal), open && this.#fill(open, signal)]);
  }

  async #total(signal: AbortSignal): Promise<void> {
    try {
      const { all, open } = await countSelected(this.#selection, signal);
      byId('total').textContent = say(`${number(all)}个驿站`, all === 1 ? '1 station' : `${number(all)} stations`);
      document.querySelector('[data-count=open]')!.textContent = number(open);
      this.#onSelect(this.#selection, all);
    } catch {
      if (!signal.aborted) byId('total').textContent = say('暂时数不出', 'Not counted at the moment');
    }
  }

  async #fill(panel: HTMLDetailsElement, signal: AbortSignal): Promise<void> {
    const facet = panel.dataset.facet as Facet;
    const place = panel.querySelector('.options')!;
    if (!place.firstChild) place.append(h('p', {}, say('正在计数……', 'Counting…')));
    try {
      const options = await countOptions(facet, this.#selection, signal);
      const focused = (document.activeElement as HTMLInputElement).value;
      const hadFocus = place.contains(document.activeElement);
      place.replaceChildren(...this.#choices(facet, options));
      if (hadFocus) [...place.querySelectorAll('input')].find((input) => input.value === focused)?.focus();
    } catch (failure) {
      if (!signal.aborted) place.replaceChildren(h('p', { class: 'silent' }, say('接口暂无应答', 'The API does not answer'), h('br'), (failure as Error).message));
    }
  }

  #choices(facet: Facet, options: Option[]): HTMLElement[] {
    const chosen = facet === 'region' ? [this.#selection.region ?? ''] : this.#selection[facet];
    const type = facet === 'region' ? 'radio' : 'checkbox';
    const any = facet === 'region' ? [{ value: '', label: say('不限', 'Any'), count: null }] : [];
    return [...any, ...options].map(({ value, label, count }) => {
      const input = h('input', { type, name: facet, value, checked: chosen.includes(value), disabled: count === 0 && !chosen.includes(value) });
      return h('label', {}, input, h('span', {}, label), count === null ? null : h('b', {}, number(count)));
    });
  }

  #mark(): void {
    byId('open').setAttribute('aria-pressed', String(this.#selection.open));
    byId('clear').hidden = isNothing(this.#selection);
    for (const panel of this.#panels) {
      const facet = panel.dataset.facet as Facet;
      const chosen = facet === 'region' ? Number(this.#selection.region !== null) : this.#selection[facet].length;
      panel.dataset.chosen = chosen ? String(chosen) : '';
    }
  }
}
