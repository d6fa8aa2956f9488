package io.claimline.workflow.intake;

import io.claimline.clearinghouse.ChargesTaken;
import io.claimline.clearinghouse.SourceFile;
import io.claimline.clearinghouse.TransactionSetHandler;
import io.claimline.remittance.RemittanceCheck;
import io.claimline.remittance.RemittanceIntake;
import io.claimline.remittance.RemittanceOutcome;
import io.claimline.remittance.RemittancePosting;
import io.claimline.remittance.RemittanceVerdict;
import io.claimline.shared.Money;
import io.claimline.x12.Finding;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands the 835s of files to the remittance module: a first reading proves that a set adds up, a
 * second posts it.
 */
@Component
class RemittanceSets implements TransactionSetHandler {

  private static final Told NOT_ITS_MONEY =
      new Told(
          "PAYEE_NOT_THE_SENDER",
          "Neither the payee (N1*PE) nor the claims say that the practice that sent the file was"
              + " paid: nothing was posted. The file is kept.");

  private final RemittanceIntake intake;

  RemittanceSets(RemittanceIntake intake) {
    this.intake = intake;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.R835);
  }

  @Override
  public OpenSet open(SourceFile file, TransactionSet set) {
    return new OpenRemittance(intake, file, set);
  }

  /** A payment may have come before the claim that it pays (R32). */
  @EventListener
  void chargesTaken(ChargesTaken taken) {
    taken.practiceIds().forEach(intake::retryUnmatched);
  }

  private static final class OpenRemittance implements OpenSet {

    private final RemittanceIntake intake;
    private final SourceFile file;
    private final TransactionSet set;
    private @Nullable RemittanceCheck check;

    private OpenRemittance(RemittanceIntake intake, SourceFile file, TransactionSet set) {
      this.intake = intake;
      this.file = file;
      this.set = set;
    }

    @Override
    public void take(X12Event event) {
      if (event instanceof X12Event.RemittanceOpened opened) {
        check = intake.check(opened.remittance());
        if (set.interchange().isTest()) {
          check.markTest();
        }
      } else if (check != null) {
        take(check, event);
      }
    }

    private static void take(RemittanceCheck check, X12Event event) {
      if (event instanceof X12Event.ClaimPaymentRead read) {
        check.take(read.payment());
      } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
        check.take(read.adjustment());
      } else if (event instanceof X12Event.FindingReported reported
          && reported.finding().level() == Finding.Level.ENVELOPE) {
        check.doubt("The file is damaged: " + reported.finding().sentence());
      }
    }

    @Override
    public Result close(TransactionSetCounts counts, SecondReading again) {
      if (check == null) {
        return new Result(
            0,
            0,
            counts.units(),
            Money.ZERO,
            Set.of(),
            List.of(new Told("NO_PAYMENT", "The 835 has no head (BPR): nothing was posted.")));
      }
      if (!counts.complete()) {
        check.doubt("The transaction set broke off before its end (SE).");
      }
      RemittanceVerdict verdict = check.finish();
      if (!isFor(verdict.practiceId())) {
        return new Result(0, 0, verdict.claims(), Money.ZERO, Set.of(), List.of(NOT_ITS_MONEY));
      }
      RemittancePosting posting = intake.post(file.id(), set.indexInFile(), verdict);
      if (posting.isNeeded()) {
        again.forEach(event -> post(posting, event));
      }
      return result(verdict, posting.finish());
    }

    /** Money of nobody known and money of another practice are told alike. */
    private boolean isFor(@Nullable Long practice) {
      return file.onlyPractice() == null || file.onlyPractice().equals(practice);
    }

    private static void post(RemittancePosting posting, X12Event event) {
      if (event instanceof X12Event.ClaimPaymentRead read) {
        posting.take(read.payment());
      } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
        posting.take(read.adjustment());
      }
    }

    private static Result result(RemittanceVerdict verdict, RemittanceOutcome outcome) {
      boolean repeated = outcome.result() == RemittanceOutcome.Result.REPEATED;
      Long practiceId = verdict.practiceId();
      return new Result(
          repeated ? 0 : outcome.posted(),
          repeated ? verdict.claims() : 0,
          parked(verdict, outcome),
          repeated ? Money.ZERO : outcome.postedPaid(),
          practiceId == null ? Set.of() : Set.of(practiceId),
          told(outcome));
    }

    private static long parked(RemittanceVerdict verdict, RemittanceOutcome outcome) {
      return switch (outcome.result()) {
        case POSTED, PARKED -> outcome.parkedClaims();
        case UNASSIGNED -> verdict.claims();
        case REPEATED, TEST -> 0;
      };
    }

    private static List<Told> told(RemittanceOutcome outcome) {
      return switch (outcome.result()) {
        case POSTED -> List.of();
        case REPEATED -> tell("REMITTANCE_REPEATED", outcome);
        case PARKED -> tell("REMITTANCE_PARKED", outcome);
        case TEST -> tell("REMITTANCE_TEST", outcome);
        case UNASSIGNED ->
            List.of(
                new Told(
                    "PAYEE_UNKNOWN",
                    "Neither the payee (N1*PE) nor the claims tell which practice was paid:"
                        + " nothing was posted. The file is kept; read it again when the practice"
                        + " is known."));
      };
    }

    private static List<Told> tell(String code, RemittanceOutcome outcome) {
      return outcome.words().stream().map(sentence -> new Told(code, sentence)).toList();
    }
  }
}
