export { progressOn } from './progress.ts';
