package io.claimline.desk.search;

/**
 * Something that a search found.
 *
 * @param path where it leads; ids only
 * @param title what it is called
 * @param detail what tells it from its like
 * @param practice whose it is
 * @param reason why it was found
 */
record Hit(
    HitKind kind,
    String path,
    String title,
    String detail,
    String practice,
    String reason,
    Certainty certainty) {}
