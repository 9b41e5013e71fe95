/** Runs the suites in the Node extension host. */
import Mocha from 'mocha';
import {finish, settings} from './support/mocha-settings.ts';

/** Set by the bundler: whether the tests are about the packaged extension, not the one in the checkout. */
declare const PACKAGED: boolean;

/** What VS Code calls; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha(settings);
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await (PACKAGED ? import('./packaged.ts') : import('./suites.ts'));
  await finish((done) => mocha.run(done));
}
