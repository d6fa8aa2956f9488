package io.claimline.remittance;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The payers' decisions on claims of the practices in scope. */
@Service
public class Adjudications {

  private final AdjudicationReading reading;
  private final AdjudicationRows rows;

  Adjudications(AdjudicationReading reading, AdjudicationRows rows) {
    this.reading = reading;
    this.rows = rows;
  }

  /** The decisions that answer a claim, posted or parked, in the order in which they came. */
  @Transactional(readOnly = true)
  public List<Adjudication> ofClaim(long claimId) {
    return reading.ofClaim(claimId);
  }

  @Transactional(readOnly = true)
  public Optional<Adjudication> find(long id) {
    return reading.find(id);
  }

  /** The journal entry that posted a decision; empty where no money moved or it is not posted. */
  @Transactional(readOnly = true)
  public Optional<Long> entryOf(long id) {
    return Optional.ofNullable(rows.entryOf(id));
  }

  /**
   * The decisions of a remittance, in its order.
   *
   * @param afterOrdinal the last one of the page before, 0 for the first page
   */
  @Transactional(readOnly = true)
  public List<Adjudication> ofRemittance(long remittanceId, int afterOrdinal, int limit) {
    return reading.ofRemittance(remittanceId, afterOrdinal, limit);
  }
}
