/** Each row of docs/coming-from/rust.md, against what Rust gave. */
import { rowsAgainstRecording } from '../support/coming-from.ts';

rowsAgainstRecording('rust');
