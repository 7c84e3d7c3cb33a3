import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { packageFolder, webPath } from '../folder.ts';
import { DrawnParts } from './drawn-parts.ts';
import type { Page } from './page.ts';

/** Draws a page inside the layout: its HTML, in UTF-8. */
export type Draw = (page: Page, site: Readonly<Record<string, unknown>>) => Buffer;

/**
 * Templates are compiled on first use and kept. A name that a template prints and nobody gave is an error. `part(template, data)`
 * draws a template that sees `data` and nothing else, and draws it once from the same data.
 */
export function openTemplates(): Draw {
  const loader = new nunjucks.FileSystemLoader([webPath(), join(packageFolder('govuk-frontend'), 'dist')]);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const parts = new DrawnParts((template, data) => environment.render(template, { data }));
  environment.addGlobal(
    'part',
    (template: string, data: object) => new nunjucks.runtime.SafeString(parts.draw(template, data)),
  );
  return (page, site) => parts.page(() => environment.render(page.template, { ...page.view, page, site }));
}
