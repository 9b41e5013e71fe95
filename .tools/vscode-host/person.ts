import type {Locator, Page} from 'playwright-core';
import {PlainError} from './progress.ts';

/** The workbench as a person uses it: with the keyboard, the pointer, and what is to be seen. */
export class Workbench {
  readonly #page: Page;

  /** @param page An empty page. */
  constructor(page: Page) {
    this.#page = page;
    page.setDefaultTimeout(30_000);
  }

  /** Open the editor and wait until its extensions are there. */
  async enter(url: string): Promise<void> {
    await this.#page.goto(url);
    await this.#page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Leave out what only the editor in a browser shows, so that a picture looks as the desktop editor does. */
  async tidy(): Promise<void> {
    const ids = ['status.host', 'status.forwardedPorts', 'status.workbench.keyboardLayout', 'status.notifications'];
    const hidden = [...ids.map((id) => `[id="${id}"]`), '.editor-group-watermark', '.letterpress'];
    await this.#page.addStyleTag({content: `${hidden.join(', ')} { display: none !important; }`});
  }

  /** Press a key or a chord. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** Open a file by its name. */
  async open(name: string): Promise<void> {
    const row = await this.#filled('Control+P', '', name, name);
    await row.click();
    await this.#page.locator('.tab.active', {hasText: name}).waitFor();
  }

  /** Run a command from the palette. Extensions come up after the window: the palette is asked until it knows the command. */
  async command(title: string): Promise<void> {
    const row = await this.#filled('F1', '>', title, title);
    await row.click();
    // The next list opens under the pointer and would explain what it rests on.
    await this.#page.mouse.move(600, 520);
  }

  /** Look for commands in the palette, until a certain one is there. */
  async palette(text: string, title: string): Promise<void> {
    await this.#filled('F1', '>', text, title);
  }

  /** Wait until something is underlined, and the status bar shows the grade. */
  async findings(): Promise<void> {
    await this.#page.locator('.squiggly-warning, .squiggly-info, .squiggly-error').first().waitFor({state: 'attached'});
    await this.#page.locator('.statusbar-item', {hasText: 'Grade'}).waitFor();
  }

  /** Rest the pointer on a text and wait for the hover. */
  async pointAt(text: string): Promise<void> {
    const {x, y} = await this.#place(text);
    await this.#page.mouse.move(x - 40, y + 60);
    await this.#page.mouse.move(x, y, {steps: 5});
    await this.#page
      .locator('.monaco-hover .hover-contents', {hasText: 'Hallway'})
      .or(this.#page.locator('.monaco-hover .marker'))
      .first()
      .waitFor();
  }

  /** Put the cursor into a text and open the menu of the light bulb. */
  async lightBulb(text: string): Promise<void> {
    const menu = this.#page.locator('.action-widget .monaco-list-row').first();
    await this.#insist(`The editor has no quick fix for “${text}”.`, menu, async () => {
      const {x, y} = await this.#place(text);
      await this.#page.mouse.click(x, y);
      await this.press('Control+.');
    });
  }

  /** Wait for a list of choices. */
  async choices(title?: string): Promise<void> {
    const box = this.#page.locator('.quick-input-widget:visible');
    if (title !== undefined) await box.locator('.quick-input-title', {hasText: title}).waitFor();
    await box.locator('.monaco-list-row').nth(1).waitFor();
  }

  /** Wait for a new document. */
  async untitled(): Promise<void> {
    await this.#page.locator('.view-line', {hasText: 'message:'}).waitFor();
    await this.#page.locator('.statusbar-item', {hasText: 'words'}).waitFor();
  }

  /** Open the list of problems. */
  async problems(): Promise<void> {
    await this.press('Control+Shift+M');
    await this.#page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  }

  async #filled(key: string, prefix: string, text: string, row: string): Promise<Locator> {
    const input = this.#page.locator('.quick-input-widget:visible input').first();
    const found = this.#page.locator('.quick-input-widget:visible .monaco-list-row', {hasText: row}).first();
    await this.#insist(`The editor does not offer “${row}”.`, found, async () => {
      await this.press(key);
      await input.waitFor();
      await input.fill(prefix + text);
    });
    return found;
  }

  /** Do something until it has its effect: the window is there before all of it answers. */
  async #insist(complaint: string, effect: Locator, act: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < 10; tries++) {
      await act();
      const there = await effect.waitFor({timeout: 3000}).then(
        () => true,
        () => false,
      );
      if (there) return;
      await this.press('Escape');
    }
    throw new PlainError(complaint);
  }

  /** The middle of the first place in the editor where a text is to be seen, in pixels. */
  async #place(text: string): Promise<{readonly x: number; readonly y: number}> {
    const line = this.#page.locator('.view-line', {hasText: text}).first();
    await line.waitFor();
    return line.evaluate((element, wanted) => {
      // The editor cuts a line into pieces by colour and shows spaces as no-break spaces.
      const pieces: Text[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) pieces.push(walker.currentNode as Text);
      const whole = pieces
        .map((piece) => piece.data)
        .join('')
        .replaceAll('\u00a0', ' ');
      const middle = whole.indexOf(wanted) + Math.floor(wanted.length / 2);
      let before = 0;
      for (const piece of pieces) {
        if (middle < before + piece.length) {
          const range = document.createRange();
          range.setStart(piece, middle - before);
          range.setEnd(piece, middle - before + 1);
          const box = range.getBoundingClientRect();
          return {x: box.x + box.width / 2, y: box.y + box.height / 2};
        }
        before += piece.length;
      }
      throw new Error(`“${wanted}” is not in this line`);
    }, text);
  }
}
