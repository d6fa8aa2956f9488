package io.claimline.clearinghouse;

import org.jspecify.annotations.Nullable;

/**
 * A file whose turn it is to be read.
 *
 * @param practiceId chosen for it; null where the content tells
 * @param onlyPractice the one that it may touch; null for any
 * @param eventsDone how many events of it have had their effect
 * @param attempts how often reading began without coming to an end, this time included
 * @param reading number of this reading; a later one takes its place
 * @param testsDecided whether a person has decided that its tests are read
 */
record WaitingFile(
    long fileId,
    String name,
    @Nullable Long practiceId,
    @Nullable Long onlyPractice,
    long eventsDone,
    int attempts,
    long reading,
    boolean testsDecided) {

  SourceFile source() {
    return new SourceFile(fileId, onlyPractice);
  }
}
