import type { Reach } from './api/api';

const firstPause = 2000;
const longestPause = 60_000;

/** A time without the API: since when what is shown is known, and when to try again. */
export class Outage {
  readonly #retry: () => void;
  readonly #changed: () => void;
  readonly #online = () => this.silent && this.#retry();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;
  silent = false;
  /** When the oldest answer that is shown was fetched; null if that is not known. */
  since: Date | null = null;

  constructor(retry: () => void, changed: () => void) {
    [this.#retry, this.#changed] = [retry, changed];
    addEventListener('online', this.#online);
  }

  hear({ silent, since }: Reach): void {
    const was = this.silent;
    this.silent = silent;
    this.since = silent ? (since && this.since ? new Date(Math.min(+since, +this.since)) : (since ?? this.since)) : null;
    if (silent) this.#wait();
    else this.#over(was);
    this.#changed();
  }

  end(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
  }

  #wait(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#retry();
    }, this.#pause);
    this.#pause = Math.min(longestPause, this.#pause * 2);
  }

  #over(wasSilent: boolean): void {
    clearTimeout(this.#timer);
    [this.#timer, this.#pause] = [undefined, firstPause];
    if (wasSilent) this.#retry();
  }
}
