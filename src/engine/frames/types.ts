/** What `data/frames.yml` holds. */

/** One pattern of official or hollow wording. */
export interface Frame {
  readonly kind: 'official' | 'hollow' | 'passive-noun' | 'technical';
  /** See the head of `data/frames.yml`. */
  readonly pattern: string;
  /** What to write instead; completes "say …". */
  readonly say: string;
  /** At least one of these words (parted by `|`) is in the match. */
  readonly only?: string;
  /** What has to follow: the end of a clause or sentence (any mark), or a mark that ends a clause. */
  readonly before?: 'end' | 'clause';
}
