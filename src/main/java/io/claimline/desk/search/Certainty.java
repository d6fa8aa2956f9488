package io.claimline.desk.search;

/** How surely something found is what was meant. */
enum Certainty {
  /** What was typed is its number, to the last character. */
  NUMBER,
  /** What was typed is its whole name or its birth date, which others may share. */
  WHOLE,
  /** What was typed is the beginning of it, a part, or much like it. */
  LIKE
}
