import type { PageRoute } from '../site/page.ts';
import { homePage } from './home/home/view.ts';
import { measureForcePage } from './measures/force/view.ts';
import { measuresPage } from './measures/list/view.ts';
import { measurePage } from './measures/one/view.ts';

/** Every page of the public site. A new page is a new line here. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', needs: 'release', draw: homePage },
  { path: '/measures', needs: 'release', draw: measuresPage },
  { path: '/measures/:measure', needs: 'release', draw: measurePage },
  { path: '/measures/:measure/forces/:force', needs: 'release', draw: measureForcePage },
];
