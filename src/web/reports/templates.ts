import nunjucks from 'nunjucks';
import { webPath } from '../folder.ts';

let compiled: nunjucks.Environment | undefined;

/** The templates of reports, which stand by themselves: no page of a door is in them. */
export function templates(): nunjucks.Environment {
  compiled ??= new nunjucks.Environment(new nunjucks.FileSystemLoader([webPath()]), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return compiled;
}
