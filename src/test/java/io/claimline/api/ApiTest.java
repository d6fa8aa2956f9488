package io.claimline.api;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.api.token.ApiTokens;
import io.claimline.clearinghouse.InboundFiles;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of the interface have in common: a practice with an NPI, and a caller of it. */
@ClaimlineTest
abstract class ApiTest {

  @LocalServerPort protected int port;
  @Autowired protected Database database;
  @Autowired protected ApiTokens tokens;
  @Autowired private InboundFiles files;

  protected long practice;
  protected String npi = "";
  protected String token = "";
  protected Caller caller = new Caller(0, null);

  @BeforeEach
  void practiceWithCaller() {
    practice = database.practice();
    npi = register(practice);
    token = tokens.make(practice, "test");
    caller = new Caller(port, token);
  }

  /** Gives the practice an NPI, a tax id and an address. */
  protected String register(long practiceId) {
    String own = String.format(Locale.ROOT, "1%09d", 600_000_000 + practiceId);
    database.run(
        practiceId,
        () ->
            database
                .sql()
                .sql(
                    """
                    update practice set npi = ?, tax_id = ?, line1 = '1 River Road', city = 'Albany',
                        state = 'NY', zip = '122070001' where id = ?
                    """)
                .params(own, "98" + String.format(Locale.ROOT, "%07d", practiceId), practiceId)
                .update());
    return own;
  }

  /** Reads what was sent, as the background does. */
  protected void readFiles() {
    files.processWaiting();
  }
}
