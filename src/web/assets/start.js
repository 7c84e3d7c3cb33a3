// Everything works without this script. It adds the three presses of Shift that leave the page at once, and folds the
// menu on a narrow screen, as govuk-frontend does both.
import { ExitThisPage, ServiceNavigation } from '{{govuk-frontend.js}}';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const [Component, name] of [
  [ExitThisPage, 'govuk-exit-this-page'],
  [ServiceNavigation, 'govuk-service-navigation'],
]) {
  for (const element of document.querySelectorAll(`[data-module="${name}"]`)) new Component(element);
}
