/** Quotations and list items that blocks stand in, the innermost first. */
import type {Container} from './cut.ts';

/** @param parent what the new container stands in; null for the document */
export const push = (parent: Container | null, type: '>' | '-', indent: number, empty: boolean): Container => ({
  parent,
  type,
  indent,
  empty,
  depth: parent ? parent.depth + 1 : 1,
  key: (parent ? parent.key : '') + (type === '>' ? '>' : `-${String(indent)}${empty ? 'e' : ''}`),
});

/** The containers from the outermost inwards. */
export const outermostFirst = (container: Container | null): Container[] => {
  const list: Container[] = [];
  for (let c = container; c; c = c.parent) list.push(c);
  return list.reverse();
};

/** The containers once a block has begun in them: its item is no longer empty. */
export function settled(container: Container | null): Container | null {
  if (container === null || !container.empty) {
    return container === null || container.parent === null
      ? container
      : withParent(container, settled(container.parent));
  }
  return push(settled(container.parent), container.type, container.indent, false);
}

const withParent = (container: Container, parent: Container | null): Container =>
  parent === container.parent ? container : push(parent, container.type, container.indent, container.empty);

/** True when one of the containers is a list item. */
export const inItem = (container: Container | null): boolean => {
  for (let c = container; c; c = c.parent) if (c.type === '-') return true;
  return false;
};
