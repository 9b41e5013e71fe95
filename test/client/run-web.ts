/** Runs the suites in the web worker extension host, with mocha's own build for browsers. */
import 'mocha/mocha.js';
import {finish, settings} from './support/mocha-settings.ts';

/** What VS Code calls; rejects when a test failed. */
export async function run(): Promise<void> {
  mocha.setup(settings);
  await import('./suites.ts');
  await finish((done) => mocha.run(done));
}
