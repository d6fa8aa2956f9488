package io.claimline.workflow.task;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Reads the single fields of a form, each with a refusal that says what to enter. */
final class Entries {

  private static final int LONGEST_NOTE = 500;

  private Entries() {}

  static String note(DecisionForm form, String field) {
    return text(form, field, LONGEST_NOTE, "Say in a few words what was done and why.");
  }

  static String text(DecisionForm form, String field, int longest, String whenEmpty) {
    String text = form.value(field);
    if (text.isEmpty()) {
      throw new DecisionRefusedException(field, whenEmpty);
    }
    if (text.length() > longest) {
      throw new DecisionRefusedException(field, "Keep it below " + longest + " signs.");
    }
    return text;
  }

  /** An amount above nothing and not above the limit. */
  static Money amount(DecisionForm form, Money limit, String who) {
    Money amount = money(form, "amount");
    if (amount.compareTo(limit) > 0) {
      throw new DecisionRefusedException(
          "amount", amount + " is more than " + who + ", which is " + limit + ".");
    }
    return amount;
  }

  static Money money(DecisionForm form, String field) {
    try {
      Money amount = Money.parse(form.value(field));
      if (amount.isPositive()) {
        return amount;
      }
    } catch (NumberFormatException noAmount) {
      throw new DecisionRefusedException(field, "Enter an amount such as 25.00.");
    }
    throw new DecisionRefusedException(field, "Enter an amount above 0.00.");
  }

  static LocalDate day(DecisionForm form, String field) {
    try {
      return LocalDate.parse(form.value(field));
    } catch (DateTimeParseException noDay) {
      throw new DecisionRefusedException(field, "Enter a day, such as 2026-03-31.");
    }
  }

  /** A day that is still to come. */
  static LocalDate dayAfter(DecisionForm form, String field, LocalDate today) {
    LocalDate day = day(form, field);
    if (!day.isAfter(today)) {
      throw new DecisionRefusedException(field, "Enter a day after today.");
    }
    return day;
  }

  static int count(DecisionForm form, String field, int most) {
    try {
      int count = Integer.parseInt(form.value(field));
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new DecisionRefusedException(field, "Enter a number from 1 to " + most + ".");
  }

  static String choice(DecisionForm form, String field, Set<String> choices, String question) {
    String chosen = form.value(field);
    if (!choices.contains(chosen)) {
      throw new DecisionRefusedException(field, question);
    }
    return chosen;
  }
}
