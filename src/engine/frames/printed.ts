/**
 * What a frame says instead, as it is printed. The table has it with plain quotation marks and dots: one wider character
 * would double the memory and the reading time of all of its text.
 */
export const printed = (plain: string): string =>
  plain.includes('"') || plain.includes('...') ? plain.replace(/"([^"]*)"/g, '“$1”').replaceAll('...', '…') : plain;
