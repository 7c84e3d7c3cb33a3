import { listProfiles } from '../../../../operations/analyst/index.ts';
import { analystDeskOf, forAnalyst } from '../../../records/desk.ts';
import { emptyForm } from '../../../staff/form.ts';
import {
  filesRoute,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffRoute,
  show,
  type Visit,
} from '../../../staff/route.ts';
import { draftError, draftForm, draftPage } from '../draft/view.ts';
import { parcelError } from '../load/view.ts';
import { profilePage } from '../profile/view.ts';
import { errorsOfProposal, proposeForm, proposePage, unreadableError } from '../propose/view.ts';
import { profilesPage } from './view.ts';

async function profileOf(visit: Visit) {
  const profiles = await listProfiles(analystDeskOf(visit));
  return profiles.find(({ id }) => id === visit.params.profile);
}

const drafting: readonly StaffRoute[] = [
  pageRoute({ page: 'propose profile', path: '/records/profiles/propose', ...forAnalyst }, async (visit) =>
    show(proposePage(visit, {}, {})),
  ),
  filesRoute(
    { page: 'propose profile', path: '/records/profiles/propose', ...forAnalyst },
    proposeForm,
    async (visit, typed, parcel) => {
      const { drafts, spool } = visit.place.workbench;
      const errors = errorsOfProposal(visit, typed, parcel);
      if (typed.name === undefined || Object.keys(errors).length > 0) {
        spool.close(parcel);
        return show(proposePage(visit, typed, errors), 400);
      }
      const wrong = await drafts.propose(analystDeskOf(visit), parcel, typed.name);
      if (wrong === undefined) return go('/records/profiles/draft');
      return show(proposePage(visit, typed, unreadableError(visit, wrong)), 400);
    },
  ),
  pageRoute({ page: 'draft profile', path: '/records/profiles/draft', ...forAnalyst }, async (visit) => {
    const draft = visit.place.workbench.drafts.find(analystDeskOf(visit));
    return draft === undefined ? go('/records/profiles') : show(draftPage(visit, draft, {}));
  }),
  filesRoute(
    { page: 'draft profile', path: '/records/profiles/draft', ...forAnalyst },
    draftForm,
    async (visit, { deed, text }, parcel) => {
      const desk = analystDeskOf(visit);
      const { drafts, spool } = visit.place.workbench;
      const fresh = parcel.files.length > 0 && parcel.refusal === undefined ? parcel : undefined;
      if (fresh === undefined) spool.close(parcel);
      const stored = deed === 'store' ? await drafts.store(desk, text) : undefined;
      if (stored?.ok === true) {
        if (fresh !== undefined) spool.close(fresh);
        return go(`/records/profiles/${stored.value}`);
      }
      await drafts.tryOut(desk, text, fresh);
      const draft = drafts.find(desk);
      if (draft === undefined) return go('/records/profiles');
      const errors =
        parcel.refusal !== undefined
          ? { files: parcelError(parcel.refusal, visit) }
          : stored === undefined
            ? {}
            : draftError(stored.code, visit);
      return show(draftPage(visit, draft, errors), Object.keys(errors).length > 0 ? 400 : 200);
    },
  ),
];

/** The profiles of a force, and drafts of new ones. */
export const profileRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'profiles', path: '/records/profiles', ...forAnalyst }, async (visit) => {
    const desk = analystDeskOf(visit);
    return show(profilesPage(visit, await listProfiles(desk), visit.place.workbench.drafts.find(desk)));
  }),
  ...drafting,
  pageRoute({ page: 'profile', path: '/records/profiles/:profile', ...forAnalyst }, async (visit) => {
    const profile = await profileOf(visit);
    return profile === undefined ? nothing : show(profilePage(visit, profile));
  }),
  formRoute(
    { page: 'profile', path: '/records/profiles/:profile', ...forAnalyst },
    emptyForm,
    async (visit) => {
      const profile = await profileOf(visit);
      if (profile === undefined) return nothing;
      visit.place.workbench.drafts.begin(analystDeskOf(visit), profile.content);
      return go('/records/profiles/draft');
    },
  ),
  pageRoute(
    { page: 'profile', path: '/records/profiles/:profile/file.yaml', ...forAnalyst },
    async (visit) => {
      const profile = await profileOf(visit);
      if (profile === undefined) return nothing;
      const content = Buffer.from(profile.content);
      return { kind: 'file', name: `${profile.name}.yaml`, mediaType: 'application/yaml', content };
    },
  ),
];
