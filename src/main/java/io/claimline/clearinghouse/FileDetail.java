package io.claimline.clearinghouse;

import java.util.List;

/**
 * A file with what was found in it.
 *
 * @param sets its transaction sets, in order
 * @param findings the first thousand, in order
 * @param textVisible whether the text may be shown to who asks: all its practices are theirs
 * @param practiceChoosable whether who asks may say whose charges it holds
 */
public record FileDetail(
    InboundFile file,
    List<InboundSet> sets,
    List<FileFinding> findings,
    boolean textVisible,
    boolean practiceChoosable) {

  public FileDetail {
    sets = List.copyOf(sets);
    findings = List.copyOf(findings);
  }
}
