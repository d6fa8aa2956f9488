package io.claimline.desk.search;

/** The id of something found, and why. */
record Sought(HitKind kind, long id, String reason, Certainty certainty) {}
