/** A cursor that reports: of a source, of a stage that reads by hand, of a side. */
import type { Cursor } from '../contract.ts';
import type { Inputs } from './inputs.ts';
import { UNREAD } from './recorder.ts';
import type { Recorder } from './recorder.ts';

export class ProbeCursor implements Cursor<unknown> {
  cursor!: Cursor<unknown>;
  private readonly recorder: Recorder;
  private readonly lane: number;
  /** The elements that the stage of this cursor has read; undefined for a source. */
  private readonly inputs: Inputs | undefined;
  /** The elements read by the stage that reads this cursor, if that is a stage that reads by hand. */
  private readonly reader: Inputs | undefined;
  /** True while it has been asked and has not answered. */
  private asked = false;
  /** True if it has moved on to an element whose value has not been read. */
  private unread = false;
  private over = false;

  constructor(recorder: Recorder, lane: number, inputs: Inputs | undefined, reader: Inputs | undefined) {
    this.recorder = recorder;
    this.lane = lane;
    this.inputs = inputs;
    this.reader = reader;
  }

  get index(): number | undefined {
    return this.cursor.index;
  }

  get value(): unknown {
    const { recorder, lane } = this;
    this.unread = false;
    const value = recorder.on(lane, () => this.cursor.value);
    this.give(value);
    return value;
  }

  advance(): boolean | undefined {
    const { recorder, lane } = this;
    if (this.unread) this.pass();
    if (!this.asked) recorder.mark(lane, 'asked');
    this.asked = true;
    const has = recorder.on(lane, () => this.cursor.advance());
    if (has === undefined) return undefined;
    this.asked = false;
    this.unread = has;
    if (!has) this.end('ended');
    return has;
  }

  /** Called when its scope closes. */
  close(): void {
    if (!this.over) this.end('closed');
  }

  private give(value: unknown): void {
    const { recorder, lane } = this;
    const id = recorder.note(lane, 'gave', value, this.inputs?.give(value, this.cursor.index));
    this.reader?.read(id, value, lane);
  }

  /** Whoever reads this has passed over the element: it has been given, but nobody has seen it. */
  private pass(): void {
    this.unread = false;
    this.give(UNREAD);
  }

  private end(did: 'ended' | 'closed'): void {
    this.over = true;
    if (this.unread) this.pass();
    this.inputs?.finish();
    this.recorder.mark(this.lane, did);
    this.reader?.end(this.lane);
  }
}
