/** Every suite that runs inside VS Code with the extension from the checkout. */
import './draft.ts';
import './silence.ts';
import './commands.ts';
import './model.ts';
import './picker.ts';
import './rows.ts';
