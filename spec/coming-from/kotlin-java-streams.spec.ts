/** Each row of docs/coming-from/kotlin-java-streams.md, against what Kotlin and Java gave. */
import { rowsAgainstRecording } from '../support/coming-from.ts';

rowsAgainstRecording('kotlin-java-streams');
