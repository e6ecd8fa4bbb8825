/**
 * <seq-lanes>: the picture of a run, with controls, a sentence for each step, and the same chain as arrays beside it.
 *
 *     document.querySelector('seq-lanes').story = story;
 *     <seq-lanes autoplay><script type="application/json">…</script></seq-lanes>
 *
 * Attributes: `autoplay` plays a story once when it comes into sight; `bare` leaves legend and figures out. A step is shown
 * by taking the class `later` from what belongs to it: the picture itself is drawn once.
 */
import { escape, labels, picture, svg } from './draw.ts';
import { PLAYER_STYLE } from './playerStyle.ts';
import type { Story } from './story.ts';
import { STYLE } from './style.ts';
import { wayOf } from './uses.ts';
import { words } from './words.ts';

/** Below this width labels stand above the rows. */
const NARROW = 560;
/** A picture up to so many times too wide is scaled. */
const SCALED = 1.35;
/** The longest time of a step and of a run, in milliseconds. */
const STEP = 420;
const RUN = 12_000;
const SPEEDS: readonly [number, string][] = [
  [1, '1×'],
  [2, '2×'],
  [4, '4×'],
  [0.5, '½×'],
];

const icon = (d: string): string =>
  `<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="${d}"/></svg>`;

const PLAY = icon('M3 1l9 6-9 6z');
const PAUSE = icon('M2 1h4v12H2zM8 1h4v12H8z');

/** The controls: what they do, what they are called, what stands on them. */
const BUTTONS: readonly [string, string, string][] = [
  ['first', 'First step', icon('M1 1h2v12H1zM13 1v12L4 7z')],
  ['back', 'One step back', icon('M11 1v12L3 7z')],
  ['play', 'Play', PLAY],
  ['next', 'Next step', icon('M3 1v12l8-6z')],
  ['last', 'Last step', icon('M11 1h2v12h-2zM1 1v12l9-6z')],
];

const button = ([name, label, content]: readonly [string, string, string]): string =>
  `<button type="button" class="sl-${name}" data-do="${name}" aria-label="${label}" title="${label}">${content}</button>`;

/** What is shown around the picture, and its style; see beside.ts. */
export interface Around {
  /** Below the controls. */
  readonly legend: () => string;
  /** At the end. */
  readonly draw: (story: Story) => string;
  readonly style: string;
}

let around: Around | undefined;

/** What stands in the element, around the pictures. */
function frame(story: Story, bare: boolean): string {
  const all = story.steps.map((_, i) => `<li>${escape(words(story, i))}</li>`).join('');
  const total = story.steps.length;
  return `<div class="sl-stage"><div class="sl-labels"></div><div class="sl-scroll" tabindex="0" role="group" aria-label="Picture of the run; the steps stand below as text"></div></div>
<p class="sl-words" aria-live="polite"></p>
<div class="sl-bar" role="group" aria-label="Steps of the run">${BUTTONS.map(button).join('')}<input type="range" min="1" max="${Math.max(1, total)}" value="1" aria-label="Step"><output></output>${button(['speed', 'Speed: 1×', '1×'])}</div>
${bare || around === undefined ? '' : around.legend()}<details><summary>All ${total} steps as text</summary><ol>${all}</ol></details>${bare || around === undefined ? '' : around.draw(story)}`;
}

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Pages are also made where there is no DOM: the module may be imported there. */
const Base: typeof HTMLElement =
  typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

export class SeqLanes extends Base {
  #told: Story | undefined = undefined;
  /** The number of steps that are shown. */
  #shown = 0;
  #marks: Element[][] = [];
  #speed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #width = 0;
  readonly #resized: ResizeObserver = new ResizeObserver(() => this.#fit());
  readonly #seen: IntersectionObserver = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#seen.disconnect();
    if (!still()) this.play();
  });

  get story(): Story | undefined {
    return this.#told;
  }

  set story(story: Story | undefined) {
    this.pause();
    this.#seen.disconnect();
    this.#told = story;
    if (story === undefined) this.replaceChildren();
    else if (this.isConnected) this.#begin(story);
  }

  connectedCallback(): void {
    this.addEventListener('click', this.#clicked);
    this.addEventListener('keydown', this.#pressed);
    this.addEventListener('input', this.#slid);
    this.#resized.observe(this);
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    if (this.#told !== undefined) this.#begin(this.#told);
    else if (json != null) this.story = JSON.parse(json) as Story;
    else if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.connectedCallback(), { once: true });
  }

  disconnectedCallback(): void {
    this.pause();
    this.#resized.disconnect();
    this.#seen.disconnect();
  }

  play(): void {
    const total = this.#told?.steps.length ?? 0;
    if (total === 0) return;
    this.pause();
    if (this.#shown >= total) this.go(0);
    this.#one('.sl-words').setAttribute('aria-live', 'off');
    this.#toggle('Pause', PAUSE);
    const wait = Math.min(STEP, RUN / total) / SPEEDS[this.#speed]![0];
    const on = (): void => {
      this.go(this.#shown);
      if (this.#shown >= total) this.pause();
      else this.#timer = setTimeout(on, wait);
    };
    this.#timer = setTimeout(on, wait);
  }

  pause(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#one('.sl-words').setAttribute('aria-live', 'polite');
    this.#toggle('Play', PLAY);
  }

  /** Shows everything up to this step, from 0. */
  go(step: number): void {
    const story = this.#told;
    if (story === undefined) return;
    const total = story.steps.length;
    const shown = Math.max(Math.min(1, total), Math.min(total, step + 1));
    this.#marks.forEach((marks, i) => {
      for (const mark of marks) mark.classList.toggle('later', i >= shown);
    });
    this.#shown = shown;
    this.#tell(story, total);
    this.#follow(shown - 1);
    this.dispatchEvent(new CustomEvent('seq-step', { detail: { step: shown - 1, story }, bubbles: true }));
  }

  #tell(story: Story, total: number): void {
    const sentence = words(story, this.#shown - 1);
    this.#one('.sl-words').textContent = sentence;
    this.#one('output').textContent = `${this.#shown} / ${total}`;
    const slider = this.#one('input') as HTMLInputElement;
    slider.value = String(this.#shown);
    slider.setAttribute('aria-valuetext', sentence);
  }

  /** Cuts the bands off at the playhead, and keeps it in sight. */
  #follow(step: number): void {
    const inner = this.querySelector('.sl-scroll .head');
    const mark = this.#marks[step]?.at(-1);
    const scroll = this.#one('.sl-scroll');
    if (inner === null || mark === undefined) return;
    const { x, width } = (mark as SVGGraphicsElement).getBBox();
    const last = this.#shown === this.#marks.length;
    inner.setAttribute('width', last ? '100%' : String(Math.max(0, x + width / 2)));
    const scale = scroll.firstElementChild!.getBoundingClientRect().width / this.#width || 1;
    const head = (x + width) * scale;
    if (head > scroll.scrollLeft + scroll.clientWidth - 40 || head < scroll.scrollLeft + 60)
      scroll.scrollLeft = Math.max(0, head - scroll.clientWidth * 0.7);
  }

  #begin(story: Story): void {
    const bare = this.hasAttribute('bare');
    this.innerHTML = frame(story, bare);
    this.#draw(story);
    const plays = this.hasAttribute('autoplay') && !still() && story.steps.length > 0;
    this.go(plays ? 0 : story.steps.length - 1);
    if (plays) this.#seen.observe(this);
  }

  #draw(story: Story): void {
    const narrow = this.clientWidth < NARROW;
    this.classList.toggle('sl-narrow', narrow);
    const scroll = this.#one('.sl-scroll');
    const drawn = picture(story);
    scroll.innerHTML = svg(drawn, words(story, story.steps.length - 1));
    this.#one('.sl-labels').innerHTML = svg(labels(story, narrow ? this.clientWidth : undefined));
    this.#width = drawn.width;
    this.#marks = story.steps.map(() => []);
    for (const mark of scroll.querySelectorAll('[data-s]'))
      this.#marks[Number(mark.getAttribute('data-s'))]!.push(mark);
    this.#fit();
  }

  /** Scales a picture that is a little too wide; a longer one scrolls. */
  #fit(): void {
    const story = this.#told;
    const picture = this.querySelector('.sl-scroll > svg');
    const labels = this.querySelector('.sl-labels > svg');
    if (story === undefined || picture === null || labels === null) return;
    const narrow = this.clientWidth < NARROW;
    if (narrow !== this.classList.contains('sl-narrow')) {
      this.#draw(story);
      this.go(this.#shown - 1);
      return;
    }
    const side = narrow ? 0 : Number(labels.getAttribute('width'));
    const scale = this.clientWidth / (side + this.#width);
    const factor = scale < 1 && scale > 1 / SCALED && !narrow ? scale : 1;
    for (const svg of [picture, labels] as SVGSVGElement[]) {
      svg.style.width = `${Number(svg.getAttribute('width')) * factor}px`;
      svg.style.height = `${Number(svg.getAttribute('height')) * factor}px`;
    }
  }

  #one(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  #toggle(label: string, content: string): void {
    const play = this.#one('.sl-play');
    play.innerHTML = content;
    play.setAttribute('aria-label', label);
    play.title = label;
  }

  readonly #clicked = (event: Event): void => {
    const target = event.target as Element;
    const what = target.closest('[data-do]')?.getAttribute('data-do');
    if (what != null) this.#command(what);
    else if (target.closest('.sl-scroll') !== null)
      this.#light(target.closest('[data-s]')?.getAttribute('data-s'));
  };

  /** Lights the whole way of an element; without one, or for the same again, everything. */
  #light(step: string | null | undefined): void {
    const picture = this.querySelector('.sl-scroll > svg');
    if (picture === null || this.#told === undefined) return;
    const chosen = step ?? '';
    const same = chosen === '' || picture.getAttribute('data-lit') === chosen;
    const way = same ? new Set<number>() : wayOf(this.#told.steps, Number(chosen));
    picture.setAttribute('data-lit', same ? '' : chosen);
    picture.classList.toggle('dim', !same);
    this.#marks.forEach((marks, i) => {
      for (const mark of marks) mark.classList.toggle('lit', way.has(i));
    });
  }

  #command(what: string): void {
    const total = this.#told?.steps.length ?? 0;
    const playing = this.#timer !== undefined;
    if (what === 'speed') {
      this.#speed = (this.#speed + 1) % SPEEDS.length;
      const [, text] = SPEEDS[this.#speed]!;
      const speed = this.#one('.sl-speed');
      speed.textContent = text;
      speed.setAttribute('aria-label', `Speed: ${text}`);
      speed.title = `Speed: ${text}`;
      if (playing) this.play();
      return;
    }
    this.pause();
    if (what === 'play' && !playing) this.play();
    else if (what === 'first') this.go(0);
    else if (what === 'last') this.go(total - 1);
    else if (what === 'next') this.go(this.#shown);
    else if (what === 'back') this.go(this.#shown - 2);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target as Element;
    const what = KEYS[event.key];
    if (event.key === 'Escape') this.#light(undefined);
    if (what === undefined) return;
    // The slider has the same keys by itself; a button or summary is pressed by the space bar.
    if (target instanceof HTMLInputElement && what !== 'play') return;
    if (what === 'play' && /^(BUTTON|SUMMARY)$/.test(target.tagName)) return;
    if (target.tagName === 'OL') return;
    event.preventDefault();
    this.#command(what);
  };

  readonly #slid = (event: Event): void => {
    this.pause();
    this.go(Number((event.target as HTMLInputElement).value) - 1);
  };
}

const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  Home: 'first',
  End: 'last',
  ' ': 'play',
};

/**
 * Defines <seq-lanes>, and puts its style into the page, unless the page has an element `seq-lanes-style` already. With
 * `beside` (of beside.ts), a legend, figures and arrays are shown with each picture that is not `bare`.
 */
export function defineLanes(beside?: Around): void {
  if (customElements.get('seq-lanes') !== undefined) return;
  around = beside;
  if (document.getElementById('seq-lanes-style') === null) {
    const style = document.createElement('style');
    style.id = 'seq-lanes-style';
    style.textContent = STYLE + PLAYER_STYLE + (beside?.style ?? '');
    document.head.append(style);
  }
  customElements.define('seq-lanes', SeqLanes);
}
