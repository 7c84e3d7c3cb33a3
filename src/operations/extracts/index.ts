export { readContracts } from './contracts.ts';
