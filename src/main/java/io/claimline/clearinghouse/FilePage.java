package io.claimline.clearinghouse;

import java.util.List;

/**
 * Some of the files, newest first.
 *
 * @param page 0 for the newest
 * @param more whether there is a page after it
 */
public record FilePage(List<InboundFile> files, int page, boolean more) {

  public FilePage {
    files = List.copyOf(files);
  }
}
