package io.claimline.desk;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A task in a work list; days are those of the claim's practice.
 *
 * @param about what there is to do something about
 * @param due null where the task has no due date
 * @param overdue whether the moment it was due is over
 * @param owner who has it in hand, or null
 * @param mine whether that is the person who looks
 * @param key where it stands in the list's order, to go on behind it
 */
record WorkRow(
    String taskId,
    String name,
    Subject about,
    String payer,
    String practice,
    Money open,
    @Nullable LocalDate due,
    boolean overdue,
    @Nullable String owner,
    boolean mine,
    LocalDate since,
    LocalDate today,
    String key) {

  /** What a task is about: a claim, or something of a remittance. */
  sealed interface Subject {

    /** The page that shows it. */
    String path();

    /** By which people know it. */
    String number();

    /** What is the matter with it, where its task does not say so; else empty. */
    String words();

    /** Empty where it is no one patient. */
    String patient();

    /** The guarantor's account; null where there is none, or while none is settled. */
    @Nullable Long accountId();
  }

  record OfClaim(long claimId, String number, String patient, @Nullable Long accountId)
      implements Subject {
    @Override
    public String path() {
      return "/claims/" + claimId;
    }

    @Override
    public String words() {
      return "";
    }
  }

  record OfRemittance(long remittanceId, long exceptionId, String number, String words)
      implements Subject {
    @Override
    public String path() {
      return "/remittances/" + remittanceId + "/exceptions/" + exceptionId;
    }

    @Override
    public String patient() {
      return "";
    }

    @Override
    public @Nullable Long accountId() {
      return null;
    }
  }

  /** Told in words, since color alone tells nothing to many. */
  public String dueWords() {
    if (due == null) {
      return "no due date";
    }
    long days = ChronoUnit.DAYS.between(today, due);
    if (overdue) {
      return days >= 0 ? "overdue since today" : "overdue by " + days(-days);
    }
    return days <= 0 ? "due today" : "in " + days(days);
  }

  public String dueStyle() {
    return overdue ? "days-late" : "text-secondary";
  }

  public String age() {
    return days(ChronoUnit.DAYS.between(since, today));
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
