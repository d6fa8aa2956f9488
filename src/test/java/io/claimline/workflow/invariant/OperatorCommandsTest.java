package io.claimline.workflow.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.Command;
import io.claimline.workflow.ProcessFixture;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@ClaimlineTest
class OperatorCommandsTest {

  @Autowired private Database database;
  @Autowired private ProcessFixture process;
  @Autowired private RuntimeService runtime;
  @Autowired private CheckEverything checkEverything;
  @Autowired private RebuildOutOfPlace rebuildOutOfPlace;
  @Autowired private ClaimPlaceCheck check;

  @Test
  @DisplayName("An operator is told which claims are out of place, and puts them in line again")
  void toldAndMended() {
    long practice = database.practice();
    long claim = process.open(practice, process.aVisit().build());
    process.settle(practice);
    runtime.deleteProcessInstance(process.instance(claim).getId(), "by mistake");

    assertThatExceptionOfType(Command.Refused.class)
        .isThrownBy(() -> checkEverything.run(new DefaultApplicationArguments()))
        .withMessageContaining(
            "claim %d of practice %d: its facts say awaitSending, its process is at nowhere",
            claim, practice);
    rebuildOutOfPlace.run(new DefaultApplicationArguments());
    process.settle(practice);

    assertThat(process.place(practice, claim)).isEqualTo("AWAIT_SENDING");
    assertThat(check.check(practice)).isEmpty();
  }
}
