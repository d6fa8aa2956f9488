package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.BrowserTest;
import io.claimline.claim.SampleClaims;
import io.claimline.page.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimListPageTest extends BrowserTest {

  @Autowired private SampleClaims sample;

  @Test
  @DisplayName("A practice without claims is told what to do first")
  void empty() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/claims");
    assertThat(page.getByText("No claims yet")).isVisible();
    look("claims-empty");
  }

  @Test
  @DisplayName("The list finds a claim by the patient's name, which never stands in the address")
  void findsByName() {
    long practice = database.practice();
    for (int i = 0; i < 3; i++) {
      database.run(practice, () -> sample.open(SampleClaims.content("125.00", "80.00")));
    }
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    "update patient set last_name = 'OKONKWO' where id = (select max(id) from patient)")
                .update());
    signIn(practice, Role.BILLER);
    page.navigate("/claims");
    assertThat(page.locator("#claim-rows tr")).hasCount(3);
    page.getByLabel("Number or patient").fill("okon");
    assertThat(page.locator("#claim-rows tr")).hasCount(1);
    assertThat(page.locator("#claim-rows")).containsText("Okonkwo, Ida");
    assertThat(page.url()).doesNotContain("okon");
    look("claims");
  }
}
