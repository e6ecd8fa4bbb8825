/** What is asked of the picture in the playground. */
export const pictureChecks = {};
