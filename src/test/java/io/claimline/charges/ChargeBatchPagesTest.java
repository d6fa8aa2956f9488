package io.claimline.charges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.BrowserTest;
import io.claimline.page.Role;
import io.claimline.shared.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChargeBatchPagesTest extends BrowserTest {

  @Autowired private ChargeBatches batches;
  @Autowired private ChargeDesk desk;
  @Autowired private Drafts drafts;

  @Test
  @DisplayName("A batch that differs is closed with a reason only; one that agrees without")
  void controlTotals() {
    long practice = Lakeside.founded(database);
    signIn(practice, Role.BILLER);
    page.navigate("/charges");
    page.getByLabel("Name, such as").fill("Monday front desk");
    page.getByLabel("Claims").fill("two");
    page.getByLabel("Amount").fill("250.00");
    button("Open the batch").click();
    assertThat(page.getByText("Enter how many claims the batch has")).isVisible();
    assertThat(page.getByLabel("Name, such as")).hasValue("Monday front desk");
    page.getByLabel("Claims").fill("2");
    button("Open the batch").click();
    assertThat(heading("Monday front desk")).isVisible();
    long batch = Long.parseLong(page.url().replaceFirst(".*/", ""));
    enter(practice, batch, "Winter", "125.00");
    page.reload();
    assertThat(page.locator(".claim-figures")).containsText("−$125.00");
    look("charge-batch-differs");
    button("Close the batch").click();
    assertThat(page.getByText("The totals differ: enter what is missing")).isVisible();
    enter(practice, batch, "Summer", "125.00");
    page.navigate("/charges");
    assertThat(page.getByText("Agrees")).isVisible();
    page.getByText("Monday front desk").click();
    button("Close the batch").click();
    assertThat(page.getByText("The batch is closed.")).isVisible();
    assertThat(button("Close the batch")).hasCount(0);
    long other = database.call(practice, () -> batches.open("Tuesday", 3, Money.ZERO));
    page.navigate("/charges/batches/" + other);
    page.getByLabel("The totals differ.").fill("The sheets were lost");
    button("Close the batch").click();
    assertThat(page.getByText("The sheets were lost")).isVisible();
    look("charge-batch-closed");
  }

  @Test
  @DisplayName("Nothing is counted in a batch that is closed: the charge stays a draft")
  void closedMeanwhile() {
    long practice = Lakeside.founded(database);
    long batch = database.call(practice, () -> batches.open("Monday", 0, Money.ZERO));
    long draft =
        database.call(
            practice, () -> drafts.begin(TypedCharge.of(practice, "Winter", "125.00"), batch));
    database.run(practice, () -> batches.close(batch, ""));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> database.call(practice, () -> desk.enter(draft, true)))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageContaining("The batch is closed");
    assertThat(database.call(practice, () -> drafts.find(draft))).isPresent();
    assertThat(
            database
                .owner()
                .sql("select count(*) from claim where practice_id = ?")
                .param(practice)
                .query(Long.class)
                .single())
        .isZero();
  }

  private void enter(long practice, long batch, String lastName, String charge) {
    EntryOutcome outcome =
        database.call(
            practice,
            () ->
                desk.enter(drafts.begin(TypedCharge.of(practice, lastName, charge), batch), true));
    assertThat(outcome).isInstanceOf(EntryOutcome.Entered.class);
  }
}
