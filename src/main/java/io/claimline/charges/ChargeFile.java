package io.claimline.charges;

import io.claimline.shared.CsvFile;
import io.claimline.shared.CsvRefusedException;

/** A file of charges as a spreadsheet writes it. */
final class ChargeFile {

  private static final int MOST_ROWS = 2_000;

  private ChargeFile() {}

  /**
   * @throws ImportRefusedException if it is no such file
   */
  static CsvFile read(byte[] bytes) {
    try {
      return CsvFile.read(bytes, MOST_ROWS);
    } catch (CsvRefusedException refused) {
      throw new ImportRefusedException(String.valueOf(refused.getMessage()));
    }
  }
}
