package io.claimline.x12;

import java.util.List;

/**
 * CRC: condition indicators of a claim or line.
 *
 * @param category CRC01: 07 ambulance, E1 to E3 vision, 75 homebound, ZZ EPSDT; on a line also 70
 *     hospice, 09 equipment
 * @param applies CRC02 = Y
 * @param codes CRC03 to CRC07
 */
public record Condition(String category, boolean applies, List<String> codes) {
  public Condition {
    codes = List.copyOf(codes);
  }
}
