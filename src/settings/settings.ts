/** The door of the settings room: the newsroom's settings and standing pages, with what they refer to in other rooms. */
export { applySettings } from './apply-settings.ts';
export { type SettingsDeps, settingsApi } from './routes.ts';
export { type PageInput, putPage, removePage } from './standing-pages.ts';
export { makeTrials, type Trials } from './trials.ts';
