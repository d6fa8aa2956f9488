package io.claimline.x12.mapping;

import io.claimline.shared.Money;
import io.claimline.x12.ClaimParties;
import io.claimline.x12.ClaimSetHead;
import io.claimline.x12.Finding;
import io.claimline.x12.HealthCareClaim;
import io.claimline.x12.Party;
import io.claimline.x12.Patient;
import io.claimline.x12.PatientCondition;
import io.claimline.x12.Subscriber;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guide;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import io.claimline.x12.validation.MaskedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an 837 of any kind has around its claims: who bills, who is covered; each claim goes
 * to the reader of its kind as it completes.
 */
public abstract class ClaimSetReader extends TransactionReader {
  /** CLM05 as it must be: facility, A or B, frequency, with one separator between them. */
  private static final Pattern FACILITY = Pattern.compile("\\w{1,2}([^\\w ])[A-Z]?\\1\\w");

  private static final int CLM = SegmentIds.code("CLM");

  private final Facts facts;
  private final Parties parties;
  private final CoordinationBalance balance;
  private Party submitter = Party.NONE;
  private Party receiver = Party.NONE;
  private @Nullable Character actualSeparator;

  protected ClaimSetReader(Guide guide, TransactionSet set, Segment st, Consumer<X12Event> events) {
    super(guide, set, st, events);
    this.facts = new Facts(elements());
    this.parties = new Parties(facts);
    this.balance = new CoordinationBalance(elements(), this::report);
  }

  /**
   * A claim is complete.
   *
   * @param loop its 2300
   * @param named who stands above it
   * @param around the loops that were read, the claim's last
   */
  protected abstract void claim(LoopNode loop, ClaimParties named, List<LoopNode> around);

  protected final Facts facts() {
    return facts;
  }

  protected final Parties parties() {
    return parties;
  }

  /**
   * Some senders declare one component separator and use another; CLM05, which is always a
   * composite, betrays it.
   */
  @Override
  protected Segment mend(Segment segment) {
    if (segment.idCode() == CLM) {
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
  public final void complete(LoopNode loop) {
    if (loop.id().equals("ST")) {
      head(loop);
    } else if (loop.id().equals("2300")) {
      List<LoopNode> around = new ArrayList<>();
      for (String level : List.of("2000A", "2000B", "2000C")) {
        LoopNode above = loop.within(level);
        if (above != null) {
          around.add(above);
        }
      }
      around.add(loop);
      claim(loop, named(loop), around);
    }
  }

  private void head(LoopNode loop) {
    loop.take("ST");
    Segment bht = loop.take("BHT");
    submitter = parties.party(loop.child("1000A"));
    receiver = parties.party(loop.child("1000B"));
    emitHead(
        new X12Event.ClaimSetOpened(
            set(),
            new ClaimSetHead(
                at(bht, 3),
                at(bht, 2),
                at(bht, 6),
                Dates.day(at(bht, 4)),
                Dates.time(at(bht, 5)),
                submitter,
                receiver,
                kept(List.of(loop)))));
  }

  /**
   * Tells what does not add up: R23, the claim's charge is the sum of its lines' charges, and R24.
   */
  protected final void checkBalance(LoopNode loop, HealthCareClaim claim) {
    Money total = claim.lineCharges();
    if (!total.equals(claim.charge())) {
      report(
          Finding.Level.BALANCE,
          "CLAIM_CHARGE",
          elements().place(loop, loop.opening()).at(2),
          "The claim's charge is %s, but its lines add up to %s. Have the sender correct it."
              .formatted(MaskedValue.ofClaim(claim.charge()), MaskedValue.ofClaim(total)));
    }
    balance.check(loop, claim);
  }

  private ClaimParties named(LoopNode loop) {
    LoopNode billing = loop.within("2000A");
    LoopNode subscriber = loop.within("2000B");
    LoopNode patient = loop.within("2000C");
    return new ClaimParties(
        submitter,
        receiver,
        billing == null ? Party.NONE : billing(billing),
        billing == null ? "" : at(billing.take("CUR"), 2),
        billing == null ? null : parties.partyOrNull(billing.child("2010AB")),
        billing == null ? null : parties.partyOrNull(billing.child("2010AC")),
        subscriber == null ? Subscriber.UNKNOWN : subscriber(subscriber),
        inner(subscriber, "2010BB"),
        patient == null ? null : patient(patient));
  }

  private Party inner(@Nullable LoopNode loop, String id) {
    return loop == null ? Party.NONE : parties.party(loop.child(id));
  }

  private Party billing(LoopNode loop) {
    loop.take("HL");
    Segment taxonomy = loop.take("PRV");
    return inner(loop, "2010AA").withTaxonomy(taxonomy == null ? "" : taxonomy.text(3));
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

  private static String at(@Nullable Segment segment, int element) {
    return segment == null ? "" : segment.text(element);
  }
}
