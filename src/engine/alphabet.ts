/** The characters that bytes are written with in source text. */

/** 91 printable characters that need no escape in a string: two of them carry 13 bits, a twelfth more than base 64. */
export const ALPHABET = ` !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~`;
