/** Runs the suites in the web worker extension host, with mocha's own build for browsers. */
import 'mocha/mocha.js';
import {finish, settings} from './support/mocha-settings.ts';

/** Set by the bundler: whether the tests are about the packaged extension, not the one in the checkout. */
declare const PACKAGED: boolean;

/** What VS Code calls; rejects when a test failed. */
export async function run(): Promise<void> {
  mocha.setup(settings);
  await (PACKAGED ? import('./packaged.ts') : import('./suites.ts'));
  await finish((done) => mocha.run(done));
}
