package io.claimline.page.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.Browser;
import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ClaimlineTest
class SignInTest {

  @LocalServerPort private int port;
  @Autowired private Staff staff;
  @Autowired private Database database;

  private String biller;

  @BeforeEach
  void aBiller() {
    biller = "b" + UUID.randomUUID().toString().substring(0, 8);
    staff.add(biller, "Bea Biller", Browser.PASSWORD, false);
    staff.grant(biller, database.practice(), Role.BILLER);
  }

  @Test
  @DisplayName("A biller signs in once and opens Tasklist")
  void oneSignOn() {
    Browser browser = new Browser(port);

    assertThat(browser.signIn(biller, Browser.PASSWORD).status()).isEqualTo(302);

    assertThat(browser.get("/camunda/app/tasklist/default/").body()).contains("Tasklist");
    assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains(biller);
  }
}
