package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.choice;
import static io.claimline.desk.settings.SettingField.text;

import io.claimline.audit.SettingKind;
import io.claimline.page.Display;
import io.claimline.practice.Delivery;
import io.claimline.practice.Enrollment;
import io.claimline.practice.PayerDeliveries;
import io.claimline.practice.PayerDelivery;
import io.claimline.practice.Payers;
import io.claimline.practice.Provider;
import io.claimline.practice.Providers;
import io.claimline.shared.EntryDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a practice's claims reach their payers, and which transaction sets are agreed with them. */
@Component
class DeliveryArea implements SettingArea {

  private static final String PAYER = "payer";
  private static final String PROVIDER = "provider";
  private static final String DELIVERY = "delivery";
  private static final String PAYER_ID = "payerId";
  private static final String NOTE = "note";
  private static final String EVERY = "every";
  private static final String DAY = "Day";

  private static final Map<String, String> HINTS =
      Map.of(
          "837P", "Claims of professionals.",
          "837I", "Claims of institutions.",
          "835", "Remittances.",
          "276", "Status questions; asked where the payer directory says it answers them.",
          "270", "Eligibility questions; asked where the payer directory says it answers them.");

  private final PayerDeliveries deliveries;
  private final Payers payers;
  private final Providers providers;
  private final Display display;
  private final Clock clock;

  DeliveryArea(
      PayerDeliveries deliveries,
      Payers payers,
      Providers providers,
      Display display,
      Clock clock) {
    this.deliveries = deliveries;
    this.payers = payers;
    this.providers = providers;
    this.display = display;
    this.clock = clock;
  }

  @Override
  public SettingKind kind() {
    return SettingKind.DELIVERY;
  }

  @Override
  public String path() {
    return "delivery";
  }

  @Override
  public String title() {
    return "Payer delivery and enrollment";
  }

  @Override
  public String words() {
    return "How claims are to reach a payer, and which transaction sets it has approved. Claims of a"
        + " payer that takes paper go into no file: they wait under Files › On paper. What is approved"
        + " is for the office to know, and holds no claim back.";
  }

  @Override
  public String wordsForNone() {
    return "Without an entry a payer's claims go out electronically, under its payer id in the"
        + " directory. Begin with a payer that takes paper, has another payer id here, or wants to"
        + " be asked before files are exchanged.";
  }

  @Override
  public List<SettingField> fields() {
    List<SettingField> fields = new ArrayList<>();
    fields.add(choice(PAYER, "Payer", "It cannot be changed later.", payerChoices()));
    fields.add(
        choice(
            PROVIDER,
            "Billing provider",
            "Where a payer enrolls each one by itself. It cannot be changed later.",
            providerChoices()));
    fields.add(
        choice(
            DELIVERY,
            "Delivery",
            "On paper: claims are printed on CMS-1500 forms, from the next one that waits.",
            words(Delivery.values(), Delivery::words)));
    fields.add(
        text(
            PAYER_ID,
            "Payer id at the clearinghouse",
            "Only where it is another one than the directory's: claims, status and eligibility"
                + " questions then name this one."));
    fields.add(text(NOTE, "Note", "Such as who was asked, or the number of the request."));
    for (String set : PayerDelivery.SETS) {
      fields.add(
          choice(
              set,
              set,
              HINTS.getOrDefault(set, ""),
              words(Enrollment.State.values(), Enrollment.State::words)));
      fields.add(text(set + DAY, set + " on", "Asked for, approved or refused on this day."));
    }
    return List.copyOf(fields);
  }

  @Override
  public List<Row> rows() {
    Map<String, String> payerNames = payerChoices();
    Map<String, String> providerNames = providerChoices();
    return deliveries.all().stream()
        .map(
            each ->
                new Row(
                    each.id(),
                    payerNames.getOrDefault("" + each.payerId(), "")
                        + (each.providerId() == null
                            ? ""
                            : " · " + providerNames.getOrDefault("" + each.providerId(), "")),
                    Stream.of(each.delivery().words(), payerId(each), approved(each))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "))))
        .toList();
  }

  private static String payerId(PayerDelivery delivery) {
    return delivery.clearinghousePayerId().isEmpty()
        ? ""
        : "payer id " + delivery.clearinghousePayerId();
  }

  private static String approved(PayerDelivery delivery) {
    String sets =
        PayerDelivery.SETS.stream()
            .filter(set -> delivery.enrollment(set).state() == Enrollment.State.APPROVED)
            .collect(Collectors.joining(", "));
    return sets.isEmpty() ? "nothing approved" : "approved: " + sets;
  }

  @Override
  public boolean isMany() {
    return true;
  }

  @Override
  public Optional<Map<String, String>> values(long id) {
    return deliveries.find(id).map(this::values);
  }

  private Map<String, String> values(PayerDelivery delivery) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(PAYER, "" + delivery.payerId());
    values.put(PROVIDER, delivery.providerId() == null ? EVERY : "" + delivery.providerId());
    values.put(DELIVERY, delivery.delivery().name());
    values.put(PAYER_ID, delivery.clearinghousePayerId());
    values.put(NOTE, delivery.note());
    for (String set : PayerDelivery.SETS) {
      Enrollment enrollment = delivery.enrollment(set);
      values.put(set, enrollment.state().name());
      values.put(set + DAY, enrollment.day() == null ? "" : display.date(enrollment.day()));
    }
    return values;
  }

  @Override
  public String name(Map<String, String> values) {
    return payerChoices().getOrDefault(values.getOrDefault(PAYER, ""), title());
  }

  @Override
  public String taken() {
    return "It is told already for this payer and billing provider: change it there.";
  }

  @Override
  public Set<String> fixed() {
    return Set.of(PAYER, PROVIDER);
  }

  @Override
  public Map<String, String> blank() {
    Map<String, String> blank = new HashMap<>();
    blank.put(PROVIDER, EVERY);
    blank.put(DELIVERY, Delivery.CLEARINGHOUSE.name());
    PayerDelivery.SETS.forEach(set -> blank.put(set, Enrollment.State.NOT_ASKED.name()));
    return blank;
  }

  @Override
  public Map<String, String> wrong(Map<String, String> values) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Numbers.match(
        PAYER_ID,
        "[A-Za-z0-9][A-Za-z0-9 -]{1,79}",
        "Letters and digits, two at least, as the clearinghouse lists the payer.",
        values,
        wrong);
    for (String set : PayerDelivery.SETS) {
      boolean asked = !Enrollment.State.NOT_ASKED.name().equals(values.get(set));
      String day = values.getOrDefault(set + DAY, "");
      if (asked && day(day) == null) {
        wrong.put(set + DAY, "Enter " + EntryDate.FORMS + ".");
      } else if (!asked && !day.isEmpty()) {
        wrong.put(
            set + DAY, "It was not asked for: leave the day out, or say what it is the day of.");
      }
    }
    return wrong;
  }

  @Override
  public long keep(long id, Map<String, String> values) {
    Map<String, Enrollment> enrollments = new HashMap<>();
    for (String set : PayerDelivery.SETS) {
      enrollments.put(
          set,
          new Enrollment(
              Enrollment.State.valueOf(values.getOrDefault(set, "")),
              day(values.getOrDefault(set + DAY, ""))));
    }
    String provider = values.getOrDefault(PROVIDER, EVERY);
    PayerDelivery delivery =
        new PayerDelivery(
            id,
            Long.parseLong(values.getOrDefault(PAYER, "")),
            provider.equals(EVERY) ? null : Long.valueOf(provider),
            Delivery.valueOf(values.getOrDefault(DELIVERY, "")),
            values.getOrDefault(PAYER_ID, "").toUpperCase(Locale.ROOT),
            values.getOrDefault(NOTE, ""),
            enrollments);
    if (id == 0) {
      return deliveries.add(delivery);
    }
    deliveries.change(delivery);
    return id;
  }

  /** What cannot be read as a day is none. */
  private @Nullable LocalDate day(String text) {
    return EntryDate.parse(text, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).orElse(null);
  }

  private Map<String, String> payerChoices() {
    return payers.all().stream()
        .collect(
            Collectors.toMap(
                payer -> "" + payer.id(),
                payer -> payer.name() + " (" + payer.code() + ")",
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private Map<String, String> providerChoices() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put(EVERY, "Every one of the practice");
    for (Provider provider : providers.all()) {
      choices.put(
          "" + provider.id(),
          provider.firstName() == null
              ? provider.lastName()
              : provider.lastName() + ", " + provider.firstName());
    }
    return choices;
  }

  private static <E extends Enum<E>> Map<String, String> words(
      E[] values, Function<E, String> words) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(Enum::name, words, (one, other) -> one, LinkedHashMap::new));
  }
}
