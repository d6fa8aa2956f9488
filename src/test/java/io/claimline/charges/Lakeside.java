package io.claimline.charges;

import io.claimline.Database;

/** A practice that bills, as these tests need it. */
final class Lakeside {

  /** Valid by its check digit. */
  static final String NPI = "1234567893";

  private Lakeside() {}

  /** Makes the practice and tells its id. */
  static long founded(Database database) {
    long practice = database.practice();
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    update practice set npi = ?, tax_id = '123456789', name = 'Lakeside',
                        line1 = '12 Harbor Road', city = 'Albany', state = 'NY', zip = '122071234'
                    where id = ?
                    """)
                .params(NPI, practice)
                .update());
    return practice;
  }
}
