/** Each row of docs/coming-from/python-itertools.md, against what Python gave. */
import { rowsAgainstRecording } from '../support/coming-from.ts';

rowsAgainstRecording('python-itertools');
