import type { PageRoute } from '../site/page.ts';
import { accessibilityPage } from './about/accessibility/view.ts';
import { dataPage } from './about/data/view.ts';
import { helpPage } from './about/help/view.ts';
import { methodsPage } from './about/methods/view.ts';
import { privacyPage } from './about/privacy/view.ts';
import { contractsPage } from './contracts/list/view.ts';
import { contractPage } from './contracts/one/view.ts';
import { coveragePage } from './coverage/grid/view.ts';
import { reconciliationPage } from './coverage/reconciliation/view.ts';
import { forcesPage } from './forces/list/view.ts';
import { forcePage } from './forces/one/view.ts';
import { frameworksPage } from './framework/list/view.ts';
import { mappingPage } from './framework/mapping/view.ts';
import { frameworkPage } from './framework/one/view.ts';
import { timelinePage } from './framework/timeline/view.ts';
import { homePage } from './home/home/view.ts';
import { measureForcePage } from './measures/force/view.ts';
import { measuresPage } from './measures/list/view.ts';
import { measurePage } from './measures/one/view.ts';
import { plansPage } from './plans/country/view.ts';
import { forcePlanPage } from './plans/force/view.ts';
import { correctionsPage } from './releases/corrections/view.ts';
import { releasesPage } from './releases/list/view.ts';
import { releasePage } from './releases/one/view.ts';

/** Every page of the public site. A new page is a new line here. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', needs: 'release', draw: homePage },
  { path: '/measures', needs: 'release', draw: measuresPage },
  { path: '/measures/:measure', needs: 'release', draw: measurePage },
  { path: '/measures/:measure/forces/:force', needs: 'release', draw: measureForcePage },
  { path: '/forces', needs: 'release', draw: forcesPage },
  { path: '/forces/:force', needs: 'release', draw: forcePage },
  { path: '/forces/:force/plan', needs: 'release', draw: forcePlanPage },
  { path: '/plans', needs: 'release', draw: plansPage },
  { path: '/coverage', needs: 'release', draw: coveragePage },
  { path: '/reconciliation', needs: 'release', draw: reconciliationPage },
  { path: '/releases', needs: 'nothing', draw: releasesPage },
  { path: '/releases/:release', needs: 'named release', draw: releasePage },
  { path: '/corrections', needs: 'nothing', draw: correctionsPage },
  { path: '/framework', needs: 'nothing', draw: frameworksPage },
  { path: '/framework/timeline', needs: 'nothing', draw: timelinePage },
  { path: '/framework/mapping', needs: 'nothing', draw: mappingPage },
  { path: '/framework/:framework', needs: 'nothing', draw: frameworkPage },
  { path: '/contracts', needs: 'nothing', draw: contractsPage },
  { path: '/contracts/:contract', needs: 'nothing', draw: contractPage },
  { path: '/methods', needs: 'nothing', draw: methodsPage },
  { path: '/data', needs: 'nothing', draw: dataPage },
  { path: '/accessibility', needs: 'nothing', draw: accessibilityPage },
  { path: '/privacy', needs: 'nothing', draw: privacyPage },
  { path: '/help', needs: 'nothing', draw: helpPage },
];
