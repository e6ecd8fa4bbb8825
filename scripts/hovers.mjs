export const stepDocs = (name) => `/** {@link Seq.${name}} as a step. */`;
