/** The runs of a program as tabs, and the picture of the one that is chosen. */
import type { Eager, Story } from '../lanes/story.ts';
import type { SeqLanes } from '../lanes/player.ts';
import { element } from './output.ts';

const nameOf = (story: Story): string =>
  `${story.line === undefined ? '' : `line ${story.line} `}${story.terminal}${/\W/.test(story.terminal) ? '' : '()'}`;

export class Runs {
  private stories: Story[] = [];
  private chosen = 0;
  /** The step that the picture shows. */
  private step = 0;
  private readonly tabs: HTMLElement;
  private readonly panel: HTMLElement;
  private readonly lanes: SeqLanes;
  private readonly tools: HTMLElement;

  constructor(tabs: HTMLElement, panel: HTMLElement, lanes: SeqLanes, tools: HTMLElement) {
    this.tabs = tabs;
    this.panel = panel;
    this.lanes = lanes;
    this.tools = tools;
    tabs.addEventListener('keydown', (event) => this.key(event));
    lanes.addEventListener('seq-step', (event) => {
      this.step = (event as CustomEvent<{ step: number }>).detail.step;
    });
  }

  get story(): Story | undefined {
    return this.stories[this.chosen];
  }

  /** `plays`: it was asked for, not just typed. */
  show(stories: readonly Story[], plays: boolean): void {
    this.stories = [...stories];
    this.chosen = Math.min(this.chosen, Math.max(0, stories.length - 1));
    const made = this.stories.map((story, i) => this.tab(story, i));
    this.tabs.replaceChildren(...made);
    this.tabs.hidden = made.length < 2;
    this.panel.hidden = made.length === 0;
    this.tools.hidden = made.length === 0;
    this.choose(this.chosen, plays);
  }

  compared(index: number, eager: Eager): void {
    const story = this.stories[index];
    if (story === undefined) return;
    this.stories[index] = { ...story, eager };
    if (index === this.chosen) this.replace(this.stories[index]!);
  }

  /** The same story with its arrays: the picture stays where it is, and goes on if it was playing. */
  private replace(story: Story): void {
    const { playing, step } = this;
    this.lanes.story = story;
    this.lanes.go(step);
    if (playing) this.lanes.play();
  }

  private get playing(): boolean {
    return this.lanes.querySelector('.sl-play')?.getAttribute('aria-label') === 'Pause';
  }

  private tab(story: Story, i: number): HTMLElement {
    const tab = element('button', 'tab', nameOf(story));
    tab.type = 'button';
    tab.id = `run-${i}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', 'picture');
    tab.addEventListener('click', () => this.choose(i, true));
    return tab;
  }

  private choose(index: number, plays: boolean): void {
    this.chosen = index;
    [...this.tabs.children].forEach((tab, i) => {
      tab.setAttribute('aria-selected', String(i === index));
      (tab as HTMLElement).tabIndex = i === index ? 0 : -1;
    });
    if (this.tabs.hidden) this.panel.removeAttribute('aria-labelledby');
    else this.panel.setAttribute('aria-labelledby', `run-${index}`);
    const { story } = this;
    if (story === undefined) return;
    this.lanes.story = story;
    if (plays && !matchMedia('(prefers-reduced-motion: reduce)').matches) this.lanes.play();
  }

  private key(event: KeyboardEvent): void {
    const { length } = this.stories;
    const to = { ArrowRight: this.chosen + 1, ArrowLeft: this.chosen - 1, Home: 0, End: length - 1 }[
      event.key
    ];
    if (to === undefined || length === 0) return;
    event.preventDefault();
    this.choose((to + length) % length, true);
    (this.tabs.children[this.chosen] as HTMLElement).focus();
  }
}
