/**
 * Arrays that are made of packed data. This is the way of the web, which makes them at every start; bundles for Node keep
 * them from run to run, and the build puts what does that in this module's place (see .tools/pack.ts).
 */

/**
 * Arrays of numbers from 0 to 65,535.
 * @param _name names them, each in the engine by another
 * @param make makes them, of nothing but data of the bundle
 */
export const made = (_name: string, make: () => readonly Uint16Array[]): readonly Uint16Array[] => make();
