import type { PageRoute } from '../site/page.ts';
import { homePage } from './home/home/view.ts';

/** Every page of the public site. A new page is a new line here. */
export const pageRoutes: readonly PageRoute[] = [{ path: '/', needs: 'release', draw: homePage }];
