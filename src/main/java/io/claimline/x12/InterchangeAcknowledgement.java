package io.claimline.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A TA1: what the receiver says of the envelope of an interchange we sent.
 *
 * @param interchange that brought this TA1
 * @param controlNumber TA101, our ISA13
 * @param date TA102
 * @param time TA103
 * @param code TA104: A accepted, E accepted with errors, R rejected
 * @param noteCode TA105, 000 for no error
 * @param place of the TA1
 */
public record InterchangeAcknowledgement(
    Interchange interchange,
    String controlNumber,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    String code,
    String noteCode,
    Place place) {
  /** True if the whole interchange was refused. */
  public boolean isRejected() {
    return code.equals("R");
  }
}
