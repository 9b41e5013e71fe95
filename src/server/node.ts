/** Entry of the language server in a Node process. */
import {setFlagsFromString} from 'node:v8';
import {main} from './node-server.ts';

// What linting makes is either gone at once or stays with the document. Growing room for young objects to 48 MiB, as V8
// does by default while a long document is linted for the first time, speeds up neither, and the room stays.
setFlagsFromString('--semi-space-growth-factor=1');

main();
