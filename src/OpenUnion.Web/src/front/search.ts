import { ask } from '../common/api';
import { byId, h } from '../common/dom';
import { nameOf, number, say } from '../common/language';

/** What a search finds and where it leads. */
export type Found = { readonly type: 'Station' | 'Region' | 'Organization'; readonly slug?: string; readonly code?: string; readonly name: string; readonly nameEn: string | null };

type Place = { name: string; nameEn: string | null };
type Match = { field: string; text: string; start: number | null; length: number | null };
type Edge = { matches: Match[]; node: Found & { address?: string | null; region?: Place; parent?: Place | null; seat?: Place | null } };
type Answer = { search: { totalCount: number; isComplete: boolean; edges: Edge[] } | null };

const query = /* GraphQL */ `query SearchAsYouType($text: String!) {
  search(text: $text, types: [STATION, REGION, ORGANIZATION], first: 8) {
    totalCount isComplete
    edges {
      matches { field text start length }
      node {
        type: __typename
        ... on Station { slug name nameEn address region { name nameEn } }
        ... on Region { code name nameEn parent { name nameEn } }
        ... on Organization { slug name nameEn seat: region { name nameEn } }
      }
    }
  }
}`;

const pause = 120;

/** A search box that answers while one types: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export class Search {
  readonly #input = byId<HTMLInputElement>('words');
  readonly #list = byId('found');
  readonly #note = byId('found-note');
  readonly #choose: (found: Found) => void;
  #edges: Edge[] = [];
  #active = -1;
  #asking = new AbortController();

  constructor(choose: (found: Found) => void) {
    this.#choose = choose;
    this.#input.addEventListener('input', () => void this.#ask(pause));
    this.#input.addEventListener('focus', () => this.#edges.length && this.#open(true));
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    byId('search').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#enter();
    });
    byId('search').addEventListener('focusout', ({ relatedTarget }) => byId('search').contains(relatedTarget as Node) || this.#open(false));
  }

  async #ask(milliseconds: number): Promise<void> {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    const text = this.#input.value.trim();
    // A search for punctuation is refused.
    if (!/[\p{L}\p{N}]/u.test(text)) return this.#show([], '');
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    if (signal.aborted) return;
    try {
      const { data } = await ask<Answer>(query, { text }, signal);
      if (!signal.aborted) this.#show(data.search?.edges ?? [], note(data.search));
    } catch (failure) {
      if (!signal.aborted) this.#show([], say('没有结果：', 'No answer: ') + (failure as Error).message);
    }
  }

  #show(edges: Edge[], text: string): void {
    this.#edges = edges;
    this.#note.textContent = text;
    this.#list.replaceChildren(...edges.map((edge, i) => this.#option(edge, i)));
    this.#activate(-1);
    this.#open(edges.length > 0);
  }

  #option(edge: Edge, i: number): HTMLElement {
    const option = h('li', { role: 'option', id: `found-${i}`, 'aria-selected': 'false' }, h('span', { class: 'name' }, ...highlighted(edge)), h('span', { class: 'place' }, where(edge)));
    option.addEventListener('click', () => this.#take(i));
    option.addEventListener('pointermove', () => this.#activate(i));
    return option;
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#edges.length) {
      event.preventDefault();
      const count = this.#edges.length;
      this.#open(true);
      this.#activate(this.#active < 0 && step < 0 ? count - 1 : (this.#active + step + count) % count);
    } else if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      this.#open(false);
    }
  }

  /** Enter takes the option that is marked, or else the best, also where the answer is still on its way. */
  async #enter(): Promise<void> {
    if (this.#active < 0) await this.#ask(0);
    if (this.#edges.length) this.#take(Math.max(this.#active, 0));
  }

  #take(i: number): void {
    const { node } = this.#edges[i]!;
    this.#open(false);
    this.#input.value = nameOf(node);
    this.#choose(node);
  }

  #activate(i: number): void {
    this.#active = i;
    [...this.#list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === i)));
    if (i < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `found-${i}`);
    this.#list.children[i]?.scrollIntoView({ block: 'nearest' });
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
  }
}

function note(found: Answer['search']): string {
  if (!found?.totalCount) return say('没有找到', 'Nothing found');
  const more = found.isComplete ? '' : say('以上', '+');
  return say(`找到${number(found.totalCount)}条${more}`, `${number(found.totalCount)}${more} found`);
}

/** The name, with what was matched of it marked; pinyin marks the characters that it stands for. */
function highlighted({ matches, node }: Edge): (string | HTMLElement)[] {
  const name = nameOf(node);
  const match = matches.find(({ text, start }) => text === name && start !== null);
  if (!match) return [name];
  const characters = [...name];
  const [start, end] = [match.start!, match.start! + match.length!];
  const part = (from: number, to?: number) => characters.slice(from, to).join('');
  return [part(0, start), h('mark', {}, part(start, end)), part(end)];
}

function where({ node, matches }: Edge): string {
  const kinds = { Station: '', Region: say('地区', 'region'), Organization: say('组织', 'organization') };
  const region = node.region ?? node.parent ?? node.seat;
  const otherName = matches.map(({ text }) => text).find((text) => text !== nameOf(node) && text !== node.address);
  return [kinds[node.type], region && nameOf(region), node.address ?? otherName].filter(Boolean).join(say('，', ', '));
}
