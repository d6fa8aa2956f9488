package io.claimline.charges.web;

import io.claimline.charges.ChargeBatches;
import io.claimline.charges.ChargeSheet;
import io.claimline.charges.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what stands on the entry page: a new draft at first, then the same one again. */
@Component
class DraftSaving {

  /** Which draft keeps it, and its version. */
  record Saved(long draftId, int version) {}

  private final Drafts drafts;
  private final ChargeBatches batches;

  DraftSaving(Drafts drafts, ChargeBatches batches) {
    this.drafts = drafts;
    this.batches = batches;
  }

  /**
   * @param draftId 0 for what is not kept yet
   * @param batchId a batch that the practice does not have counts as none
   * @throws io.claimline.charges.DraftChangedException if the draft was saved elsewhere, or ended
   */
  @Transactional
  public Saved save(long draftId, int version, @Nullable Long batchId, ChargeSheet sheet) {
    Long batch = batchId != null && batches.find(batchId).isPresent() ? batchId : null;
    return draftId == 0
        ? new Saved(drafts.begin(sheet, batch), 1)
        : new Saved(draftId, drafts.save(draftId, version, sheet, batch));
  }
}
