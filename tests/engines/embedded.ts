import type { TestProject } from 'vitest/node';
import { startEngine } from './engine.ts';

/** The PostgreSQL that npm installs. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return startEngine(project);
}
