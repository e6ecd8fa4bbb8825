/** Each row of docs/coming-from/linq.md, against what C# gave. */
import { rowsAgainstRecording } from '../support/coming-from.ts';

rowsAgainstRecording('linq');
