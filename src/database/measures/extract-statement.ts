import { readFileSync } from 'node:fs';
import { projectPath } from '../project-root.ts';

/** The text of one statement of `src/measures/extracts/sql`. */
export function extractStatementText(name: string): string {
  return readFileSync(projectPath('src', 'measures', 'extracts', 'sql', `${name}.sql`), 'utf8');
}
