export { type ClockReference, readClockReference } from './reference.ts';
