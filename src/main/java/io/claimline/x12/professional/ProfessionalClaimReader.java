package io.claimline.x12.professional;

import io.claimline.shared.Money;
import io.claimline.x12.Finding;
import io.claimline.x12.Patient;
import io.claimline.x12.PatientCondition;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.Subscriber;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.TransactionReader;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an 837P: who bills, who is covered, and each claim as it completes. */
public final class ProfessionalClaimReader extends TransactionReader {
  /** CLM05 as it must be: place of service, B, frequency, with one separator between them. */
  private static final Pattern FACILITY = Pattern.compile("\\w{1,2}([^\\w ])[A-Z]?\\1\\w");

  private final Facts facts;
  private final Parties parties;
  private final ClaimMapping claims;
  private @Nullable Character actualSeparator;

  public ProfessionalClaimReader(TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(ProfessionalTable.TABLE, set, st, events);
    this.facts = new Facts(elements());
    this.parties = new Parties(facts);
    this.claims = new ClaimMapping(elements(), facts, parties);
  }

  /**
   * Some senders declare one component separator and use another; CLM05, which is always a
   * composite, betrays it.
   */
  @Override
  protected Segment mend(Segment segment) {
    if (segment.id().equals("CLM")) {
      Matcher facility = FACILITY.matcher(segment.text(5));
      boolean other = segment.component(5, 2).isEmpty() && facility.matches();
      if (other && actualSeparator == null) {
        report(
            Finding.Level.ENVELOPE,
            "COMPONENT_SEPARATOR",
            elements().place("2300", segment).at(5),
            "Composites are not separated by the character that the ISA declares; they were read by"
                + " the one in use. Tell the sender.");
      }
      actualSeparator = other ? Character.valueOf(facility.group(1).charAt(0)) : null;
    }
    return actualSeparator == null ? segment : segment.withComponentSeparator(actualSeparator);
  }

  @Override
  public void complete(LoopNode loop) {
    if (loop.id().equals("2300")) {
      ProfessionalClaim claim = claim(loop);
      checkCharge(claim);
      emit(new X12Event.ClaimRead(set(), claim));
    }
  }

  private ProfessionalClaim claim(LoopNode loop) {
    ProfessionalClaim.Builder claim = ProfessionalClaim.builder();
    List<LoopNode> around = new ArrayList<>();
    LoopNode billing = loop.within("2000A");
    LoopNode subscriber = loop.within("2000B");
    LoopNode patient = loop.within("2000C");
    LoopNode root = loop.within("ST");
    if (root != null) {
      claim.submitter(parties.party(root.child("1000A")));
      claim.receiver(parties.party(root.child("1000B")));
    }
    if (billing != null) {
      billing(claim, billing);
      around.add(billing);
    }
    if (subscriber != null) {
      claim.subscriber(subscriber(subscriber));
      claim.payer(parties.party(subscriber.child("2010BB")));
      around.add(subscriber);
    }
    if (patient != null) {
      claim.patient(patient(patient));
      around.add(patient);
    }
    claims.fill(claim, loop);
    around.add(loop);
    return claim
        .otherSegments(kept(around))
        .place(elements().place(loop, loop.opening()))
        .raw(loop.raw())
        .build();
  }

  private void billing(ProfessionalClaim.Builder claim, LoopNode loop) {
    loop.take("HL");
    Segment taxonomy = loop.take("PRV");
    claim.billingProvider(
        parties.party(loop.child("2010AA")).withTaxonomy(taxonomy == null ? "" : taxonomy.text(3)));
    claim.payTo(parties.partyOrNull(loop.child("2010AB")));
    claim.payToPlan(parties.partyOrNull(loop.child("2010AC")));
  }

  private Subscriber subscriber(LoopNode loop) {
    loop.take("HL");
    LoopNode named = loop.child("2010BA");
    Segment born = named == null ? null : named.take("DMG");
    Segment policy = loop.take("SBR");
    Segment condition = loop.take("PAT");
    return new Subscriber(
        at(policy, 1),
        at(policy, 2),
        at(policy, 3),
        at(policy, 4),
        at(policy, 5),
        at(policy, 9),
        parties.party(named),
        named == null || born == null ? null : elements().date(named, born, 2),
        at(born, 3),
        condition(loop, condition));
  }

  private Patient patient(LoopNode loop) {
    loop.take("HL");
    LoopNode named = loop.child("2010CA");
    Segment born = named == null ? null : named.take("DMG");
    Segment relation = loop.take("PAT");
    return new Patient(
        at(relation, 1),
        parties.party(named),
        named == null || born == null ? null : elements().date(named, born, 2),
        at(born, 3),
        condition(loop, relation));
  }

  private PatientCondition condition(LoopNode loop, @Nullable Segment pat) {
    return pat == null
        ? PatientCondition.NONE
        : new PatientCondition(
            elements().date(loop, pat, 6),
            elements().decimal(loop, pat, 8),
            pat.text(9).equals("Y"));
  }

  /** R23: the claim's charge is the sum of its lines' charges. */
  private void checkCharge(ProfessionalClaim claim) {
    Money lines = claim.lines().stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus);
    if (!lines.equals(claim.charge())) {
      report(
          Finding.Level.BALANCE,
          "CLAIM_CHARGE",
          claim.place().at(2),
          "The claim's charge is %s, but its lines add up to %s. Have the sender correct it."
              .formatted(claim.charge(), lines));
    }
  }

  private static String at(@Nullable Segment segment, int element) {
    return segment == null ? "" : segment.text(element);
  }
}
