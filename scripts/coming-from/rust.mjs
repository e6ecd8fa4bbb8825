export const languages = []; export const versions = () => ({}); export const run = () => [];
