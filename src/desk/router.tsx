import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { Suspense } from 'react';
import { readQueueSearch } from './comments/queue-address.ts';
import { readCompared } from './history/compared-address.ts';
import { type NewsroomPart, partIn } from './newsroom/newsroom-parts.ts';
import { Alone } from './parts/alone.tsx';
import { ErrorScreen } from './parts/error-screen.tsx';
import { Offline } from './parts/offline.tsx';
import { Shell } from './parts/shell.tsx';
import { Waiting } from './parts/trouble.tsx';
import { readLibrarySearch } from './pictures/library-address.ts';
import { readPreviewSearch } from './preview/views.ts';
import { NotFoundScreen } from './screens/not-found.tsx';
import { SignInScreen } from './screens/sign-in.tsx';
import { readListSearch } from './stories/list-address.ts';
import { readViewsSearch } from './views/views-address.ts';
import { isDay } from './zone-days.ts';

/** Every address of the desk, below `/desk/`. A screen's code loads when it is first opened; the door is always at hand. */

const root = createRootRouteWithContext()({
  component: () => (
    <>
      <Offline />
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </>
  ),
});

/** A place of the desk to go back to, and nothing that could lead elsewhere. */
function placeIn(value: unknown): { readonly from?: string } {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? { from: value } : {};
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ from }: Record<string, unknown>) => placeIn(from),
  component: SignInScreen,
});
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('./screens/forgotten.tsx'), 'ForgottenScreen'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./screens/welcome.tsx'), 'WelcomeScreen'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('./screens/reset.tsx'), 'ResetScreen'),
});

const email = createRoute({
  getParentRoute: () => root,
  path: '/email',
  component: lazyRouteComponent(() => import('./screens/email.tsx'), 'EmailScreen'),
});

const moderate = createRoute({
  getParentRoute: () => root,
  path: '/moderate',
  component: lazyRouteComponent(() => import('./screens/moderate.tsx'), 'ModerateScreen'),
});

const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Shell });
const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./screens/stories.tsx'), 'StoriesScreen'),
});
const calendar = createRoute({
  getParentRoute: () => desk,
  path: '/calendar',
  validateSearch: ({ week }: Record<string, unknown>): { readonly week?: string } => (isDay(week) ? { week } : {}),
  component: lazyRouteComponent(() => import('./screens/calendar.tsx'), 'CalendarScreen'),
});
const account = createRoute({
  getParentRoute: () => desk,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account.tsx'), 'AccountScreen'),
});
const people = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  component: lazyRouteComponent(() => import('./screens/people.tsx'), 'PeopleScreen'),
});
const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: ({ person }: Record<string, unknown>): { readonly person?: string } =>
    typeof person === 'string' && /^[0-9a-f-]{36}$/.test(person) ? { person } : {},
  component: lazyRouteComponent(() => import('./screens/audit.tsx'), 'AuditScreen'),
});
const story = createRoute({
  getParentRoute: () => desk,
  path: '/stories/$id',
  component: lazyRouteComponent(() => import('./screens/story.tsx'), 'StoryScreen'),
});
const machines = createRoute({
  getParentRoute: () => desk,
  path: '/machines',
  component: lazyRouteComponent(() => import('./screens/machines.tsx'), 'MachinesScreen'),
});
const storyHistory = createRoute({
  getParentRoute: () => desk,
  path: '/stories/$id/history',
  validateSearch: readCompared,
  component: lazyRouteComponent(() => import('./screens/story-history.tsx'), 'StoryHistoryScreen'),
});
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  validateSearch: ({ part }: Record<string, unknown>): { readonly part?: string } =>
    typeof part === 'string' ? { part } : {},
  component: lazyRouteComponent(() => import('./screens/settings.tsx'), 'SettingsScreen'),
});
const pictures = createRoute({
  getParentRoute: () => desk,
  path: '/pictures',
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import('./screens/pictures.tsx'), 'PicturesScreen'),
});
const picture = createRoute({
  getParentRoute: () => desk,
  path: '/pictures/$id',
  component: lazyRouteComponent(() => import('./screens/picture.tsx'), 'PictureScreen'),
});
const comments = createRoute({
  getParentRoute: () => desk,
  path: '/comments',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./screens/comments.tsx'), 'CommentsScreen'),
});
const commentRules = createRoute({
  getParentRoute: () => desk,
  path: '/comments/rules',
  component: lazyRouteComponent(() => import('./screens/comment-rules.tsx'), 'CommentRulesScreen'),
});
const commentSender = createRoute({
  getParentRoute: () => desk,
  path: '/comments/senders/$id',
  component: lazyRouteComponent(() => import('./screens/comment-sender.tsx'), 'CommentSenderScreen'),
});
const comment = createRoute({
  getParentRoute: () => desk,
  path: '/comments/$id',
  component: lazyRouteComponent(() => import('./screens/comment.tsx'), 'CommentScreen'),
});
const record = createRoute({
  getParentRoute: () => desk,
  path: '/record',
  component: lazyRouteComponent(() => import('./screens/record.tsx'), 'RecordScreen'),
});
const parties = createRoute({
  getParentRoute: () => desk,
  path: '/parties',
  component: lazyRouteComponent(() => import('./screens/parties.tsx'), 'PartiesScreen'),
});
const party = createRoute({
  getParentRoute: () => desk,
  path: '/parties/$id',
  component: lazyRouteComponent(() => import('./screens/party.tsx'), 'PartyScreen'),
});
const views = createRoute({
  getParentRoute: () => desk,
  path: '/views',
  validateSearch: readViewsSearch,
  component: lazyRouteComponent(() => import('./screens/views.tsx'), 'ViewsScreen'),
});
const storyViews = createRoute({
  getParentRoute: () => desk,
  path: '/stories/$id/views',
  validateSearch: readViewsSearch,
  component: lazyRouteComponent(() => import('./screens/story-views.tsx'), 'StoryViewsScreen'),
});
const newsroom = createRoute({
  getParentRoute: () => desk,
  path: '/newsroom',
  validateSearch: ({ part }: Record<string, unknown>): { readonly part?: NewsroomPart } =>
    part === undefined ? {} : { part: partIn(part) },
  component: lazyRouteComponent(() => import('./screens/newsroom.tsx'), 'NewsroomScreen'),
});
const standingPage = createRoute({
  getParentRoute: () => desk,
  path: '/newsroom/pages/$slug',
  component: lazyRouteComponent(() => import('./screens/standing-page.tsx'), 'StandingPageScreen'),
});
const newPage = createRoute({
  getParentRoute: () => desk,
  path: '/newsroom/new-page',
  component: lazyRouteComponent(() => import('./screens/standing-page.tsx'), 'NewPageScreen'),
});
const nowhere = createRoute({ getParentRoute: () => desk, path: '$', component: NotFoundScreen });

const alone = createRoute({ getParentRoute: () => root, id: 'alone', component: Alone });
const preview = createRoute({
  getParentRoute: () => alone,
  path: '/stories/$id/preview',
  validateSearch: readPreviewSearch,
  component: lazyRouteComponent(() => import('./screens/preview.tsx'), 'PreviewScreen'),
});

/** Makes the desk's router. */
export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      forgotten,
      welcome,
      reset,
      email,
      moderate,
      alone.addChildren([preview]),
      desk.addChildren([
        home,
        story,
        storyHistory,
        storyViews,
        calendar,
        pictures,
        picture,
        comments,
        commentRules,
        commentSender,
        comment,
        record,
        parties,
        party,
        views,
        account,
        people,
        machines,
        newsroom,
        standingPage,
        newPage,
        settings,
        audit,
        nowhere,
      ]),
    ]),
    basepath: '/desk',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: ErrorScreen,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
