package io.claimline.x12.mapping;

import io.claimline.x12.ClaimParties;
import io.claimline.x12.ClaimSetHead;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.PatientCondition;
import io.claimline.x12.Subscriber;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an 837 of any kind has around its claims. Claims that follow each other and have the
 * same billing provider, subscriber or patient share the loops of these.
 */
public final class ClaimHierarchySegments {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HHmm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HHmmss");

  /** How many 2300 the guides allow under one subscriber or patient. */
  private static final int MOST_CLAIMS = 100;

  private final SetWriter out;
  private final FactSegments facts;
  private State state = new State(0, 0, 0, 0, null);

  /**
   * What is open.
   *
   * @param hl the last HL01
   * @param billing HL01 of the open 2000A
   * @param subscriber HL01 of the open 2000B
   * @param claims written under the open subscriber or patient
   * @param former who the last claim was of
   */
  private record State(
      int hl, int billing, int subscriber, int claims, @Nullable ClaimParties former) {
    State withBilling() {
      return new State(hl + 1, hl + 1, subscriber, 0, former);
    }

    State withSubscriber() {
      return new State(hl + 1, billing, hl + 1, 0, former);
    }

    State withPatient() {
      return new State(hl + 1, billing, subscriber, 0, former);
    }

    State withClaim(ClaimParties claim) {
      return new State(hl, billing, subscriber, claims + 1, claim);
    }
  }

  public ClaimHierarchySegments(SetWriter out, FactSegments facts) {
    this.out = out;
    this.facts = facts;
  }

  /** BHT and the loops 1000A and 1000B. */
  public void head(ClaimSetHead head) {
    out.segment("BHT")
        .text("0019")
        .text(head.purpose())
        .text(head.reference())
        .date(head.createdOn())
        .text(time(head.createdAt()))
        .text(head.type())
        .end();
    facts.nm1(head.submitter(), "41");
    facts.contacts(head.submitter().contacts());
    facts.nm1(head.receiver(), "40");
  }

  private static String time(@Nullable LocalTime time) {
    if (time == null) {
      return "";
    }
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }

  /**
   * Writes a claim with the loops of its parties, as far as they are not open.
   *
   * @param claim writes loop 2300 with all that is in it
   * @throws IllegalArgumentException if the guide refuses a part; nothing was written then
   */
  public void write(ClaimParties parties, Runnable claim) {
    State before = state;
    try {
      out.whole(
          "2300",
          () -> {
            open(parties);
            claim.run();
          });
    } catch (IllegalArgumentException refused) {
      state = before;
      throw refused;
    }
  }

  /** Opens the loops for a claim of these parties, as far as they are not open. */
  private void open(ClaimParties claim) {
    ClaimParties before = state.former();
    boolean sameBilling = before != null && sameBilling(before, claim);
    if (!sameBilling) {
      billing(claim);
    }
    boolean sameSubscriber =
        sameBilling
            && before != null
            && sameSubscriber(before, claim)
            && state.claims() < MOST_CLAIMS;
    if (!sameSubscriber) {
      subscriber(claim);
    }
    Patient patient = claim.patient();
    if (patient != null
        && !(sameSubscriber && before != null && patient.equals(before.patient()))) {
      patient(patient);
    }
    state = state.withClaim(claim);
  }

  private static boolean sameBilling(ClaimParties before, ClaimParties claim) {
    return before.billingProvider().equals(claim.billingProvider())
        && before.currency().equals(claim.currency())
        && Objects.equals(before.payTo(), claim.payTo())
        && Objects.equals(before.payToPlan(), claim.payToPlan());
  }

  /**
   * A subscriber loop announces whether patients follow, so claims of both kinds never share it.
   */
  private static boolean sameSubscriber(ClaimParties before, ClaimParties claim) {
    return before.subscriber().equals(claim.subscriber())
        && before.payer().equals(claim.payer())
        && (before.patient() == null) == (claim.patient() == null);
  }

  private void billing(ClaimParties claim) {
    state = state.withBilling();
    hl(0, "20", true);
    Party provider = claim.billingProvider();
    if (!provider.taxonomy().isEmpty()) {
      facts.taxonomy("BI", provider.taxonomy());
    }
    if (!claim.currency().isEmpty()) {
      out.segment("CUR").text("85").text(claim.currency()).end();
    }
    facts.nm1(provider, "85");
    facts.address(provider.address());
    facts.references(provider.references());
    facts.contacts(provider.contacts());
    if (claim.payTo() != null) {
      facts.nm1(claim.payTo(), "87");
      facts.address(claim.payTo().address());
    }
    if (claim.payToPlan() != null) {
      facts.nm1(claim.payToPlan(), "PE");
      facts.address(claim.payToPlan().address());
      facts.references(claim.payToPlan().references());
    }
  }

  private void subscriber(ClaimParties claim) {
    state = state.withSubscriber();
    hl(state.billing(), "22", claim.patient() != null);
    Subscriber subscriber = claim.subscriber();
    out.segment("SBR")
        .text(subscriber.sequence())
        .text(subscriber.relationship())
        .text(subscriber.groupNumber())
        .text(subscriber.groupName())
        .text(subscriber.insuranceType())
        .skip(3)
        .text(subscriber.filingIndicator())
        .end();
    if (!subscriber.condition().equals(PatientCondition.NONE)) {
      condition(out.segment("PAT").skip(4), subscriber.condition());
    }
    person(subscriber.party(), "IL", subscriber.birthDate(), subscriber.sex());
    facts.nm1(claim.payer(), "PR");
    facts.address(claim.payer().address());
    facts.references(claim.payer().references());
  }

  private void patient(Patient patient) {
    state = state.withPatient();
    hl(state.subscriber(), "23", false);
    condition(out.segment("PAT").text(patient.relationship()).skip(3), patient.condition());
    person(patient.party(), "QC", patient.birthDate(), patient.sex());
  }

  private void person(Party party, String role, @Nullable LocalDate birthDate, String sex) {
    facts.nm1(party, role);
    facts.address(party.address());
    if (birthDate != null || !sex.isEmpty()) {
      out.segment("DMG").text("D8").date(birthDate).text(sex).end();
    }
    facts.references(party.references());
    facts.contacts(party.contacts());
  }

  private static void condition(SegmentBuilder pat, PatientCondition condition) {
    pat.text(condition.deathDate() == null ? "" : "D8")
        .date(condition.deathDate())
        .text(condition.weightInPounds() == null ? "" : "01")
        .decimal(condition.weightInPounds())
        .yes(condition.pregnant())
        .end();
  }

  private void hl(int parent, String level, boolean hasChildren) {
    out.segment("HL")
        .number(state.hl())
        .number(parent)
        .text(level)
        .text(hasChildren ? "1" : "0")
        .end();
  }
}
