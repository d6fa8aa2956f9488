package io.claimline.x12.mapping;

import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.AdjudicationSummary;
import io.claimline.x12.AdjudicationSummary.Setting;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.Contact;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Note;
import io.claimline.x12.Party;
import io.claimline.x12.Quantity;
import io.claimline.x12.Reference;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the small facts and the parties that every transaction set has; inverse of {@link Facts}.
 */
public final class FactSegments {
  private static final int MOST_TRIPLES = 6;
  private static final String ATTENDING = "71";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  private final SetWriter out;

  public FactSegments(SetWriter out) {
    this.out = out;
  }

  public void references(List<Reference> references) {
    for (Reference reference : references) {
      reference(reference);
    }
  }

  public void reference(Reference reference) {
    SegmentBuilder ref =
        out.segment("REF")
            .text(reference.qualifier())
            .text(reference.value())
            .text(reference.description());
    if (!reference.payerId().isEmpty()) {
      ref.composite("2U", reference.payerId());
    }
    ref.end();
  }

  /** DTP segments. */
  public void periods(List<DatePeriod> periods) {
    for (DatePeriod period : periods) {
      out.segment("DTP").text(period.qualifier()).text(form(period)).text(value(period)).end();
    }
  }

  /** A DTP of a time of day, if there is one. */
  public void time(String qualifier, @Nullable LocalTime time) {
    if (time != null) {
      out.segment("DTP").text(qualifier).text("TM").text(TIME.format(time)).end();
    }
  }

  /** DTM segments. */
  public void moments(List<DatePeriod> periods) {
    for (DatePeriod period : periods) {
      SegmentBuilder dtm = out.segment("DTM").text(period.qualifier());
      if (!period.range()) {
        dtm.date(period.from()).end();
      } else {
        dtm.skip(3).text("RD8").text(value(period)).end();
      }
    }
  }

  public void amounts(List<Amount> amounts) {
    for (Amount amount : amounts) {
      amount(amount.qualifier(), amount.amount());
    }
  }

  /** An AMT, if there is an amount. */
  public void amount(String qualifier, @Nullable Money amount) {
    if (amount != null) {
      out.segment("AMT").text(qualifier).money(amount).end();
    }
  }

  public void quantities(List<Quantity> quantities) {
    for (Quantity quantity : quantities) {
      out.segment("QTY").text(quantity.qualifier()).decimal(quantity.value()).end();
    }
  }

  public void notes(List<Note> notes) {
    for (Note note : notes) {
      out.segment("NTE").text(note.qualifier()).text(note.text()).end();
    }
  }

  /** One CAS per group code (R24), continued in another after six reasons (R6). */
  public void adjustments(List<Adjustment> adjustments) {
    Map<String, List<Adjustment>> byGroup = new LinkedHashMap<>();
    for (Adjustment adjustment : adjustments) {
      byGroup.computeIfAbsent(adjustment.groupCode(), code -> new ArrayList<>()).add(adjustment);
    }
    byGroup.values().forEach(this::adjustmentsOfGroup);
  }

  /**
   * A CAS for each number of adjustments that it held when it was read; where that is not told, or
   * the adjustments are others since, one for each group code.
   */
  public void adjustments(List<Adjustment> adjustments, List<Integer> segments) {
    if (segments.stream().mapToInt(Integer::intValue).sum() != adjustments.size()) {
      adjustments(adjustments);
      return;
    }
    int from = 0;
    for (int size : segments) {
      adjustmentsOfGroup(adjustments.subList(from, from + size));
      from += size;
    }
  }

  private void adjustmentsOfGroup(List<Adjustment> reasons) {
    for (int from = 0; from < reasons.size(); from += MOST_TRIPLES) {
      SegmentBuilder cas = out.segment("CAS").text(reasons.get(from).groupCode());
      int to = Math.min(from + MOST_TRIPLES, reasons.size());
      for (Adjustment reason : reasons.subList(from, to)) {
        cas.text(reason.reasonCode()).money(reason.amount()).decimal(reason.quantity());
      }
      cas.end();
    }
  }

  public void summary(@Nullable AdjudicationSummary summary) {
    if (summary != null) {
      out.segment(summary.setting() == Setting.INPATIENT ? "MIA" : "MOA")
          .texts(summary.elements())
          .end();
    }
  }

  /** NM1 in this role. */
  public void nm1(Party party, String role) {
    out.segment("NM1")
        .text(role)
        .text(party.isPerson() ? "1" : "2")
        .text(party.name())
        .text(party.firstName())
        .text(party.middleName())
        .skip(1)
        .text(party.suffix())
        .text(party.id().isEmpty() ? "" : party.idQualifier())
        .text(party.id())
        .end();
  }

  /** N1 in this role. */
  public void n1(Party party, String role) {
    out.segment("N1")
        .text(role)
        .text(party.name())
        .text(party.id().isEmpty() ? "" : party.idQualifier())
        .text(party.id())
        .end();
  }

  /** N3 and N4, if there is an address. */
  public void address(@Nullable Address address) {
    if (address == null) {
      return;
    }
    if (!address.line1().isEmpty()) {
      out.segment("N3").text(address.line1()).text(address.line2()).end();
    }
    if (!address.city().isEmpty()
        || !address.postalCode().isEmpty()
        || !address.country().isEmpty()) {
      out.segment("N4")
          .text(address.city())
          .text(address.state())
          .text(address.postalCode())
          .text(address.country())
          .skip(2)
          .text(address.subdivision())
          .end();
    }
  }

  public void contacts(List<Contact> contacts) {
    for (Contact contact : contacts) {
      SegmentBuilder per = out.segment("PER").text(contact.function()).text(contact.name());
      for (Contact.Number number : contact.numbers()) {
        per.text(number.qualifier()).text(number.value());
      }
      per.end();
    }
  }

  /** NM1, PRV, N3, N4, REF, PER: a provider with all that is known of it. */
  public void provider(Party party, String taxonomyRole) {
    nm1(party, party.role());
    if (!party.taxonomy().isEmpty()) {
      taxonomy(taxonomyRole, party.taxonomy());
    }
    address(party.address());
    references(party.references());
    contacts(party.contacts());
  }

  /** Providers in the order of the guide's loops; the order within a role is kept. */
  public void providers(List<Party> providers, List<String> roles) {
    providers.stream()
        .sorted(Comparator.comparingInt(provider -> roles.indexOf(provider.role())))
        .forEach(provider -> provider(provider, ATTENDING.equals(provider.role()) ? "AT" : "PE"));
  }

  /** PRV. */
  public void taxonomy(String role, String code) {
    out.segment("PRV").text(role).text("PXC").text(code).end();
  }

  private static String form(DatePeriod period) {
    if (period.range()) {
      return "RD8";
    }
    return period.time() == null ? "D8" : "DT";
  }

  private static String value(DatePeriod period) {
    String from = DAY.format(period.from());
    if (period.range()) {
      return from + "-" + DAY.format(period.through());
    }
    return period.time() == null ? from : from + TIME.format(period.time());
  }
}
