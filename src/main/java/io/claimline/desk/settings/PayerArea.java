package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.number;
import static io.claimline.desk.settings.SettingField.text;
import static io.claimline.desk.settings.SettingField.yesNo;

import io.claimline.audit.SettingKind;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The payer directory, one for all practices. */
@Component
class PayerArea implements SettingArea {

  private final Payers payers;

  PayerArea(Payers payers) {
    this.payers = payers;
  }

  @Override
  public SettingKind kind() {
    return SettingKind.PAYER;
  }

  @Override
  public String path() {
    return "payers";
  }

  @Override
  public String title() {
    return "Payers";
  }

  @Override
  public String words() {
    return "The directory of all practices: what each payer takes, and how long it may take to"
        + " answer. Those that claims bring in stand here with presumed times.";
  }

  @Override
  public List<SettingField> fields() {
    return List.of(
        text("code", "Payer id", "As the clearinghouse lists it; it cannot be changed later.")
            .needed(),
        text("name", "Name", "").needed(),
        text("filing", "Claim filing code", "SBR09, such as CI, MB or BL."),
        number("acknowledgementDays", "Business days to the acceptance", "Then it is overdue."),
        number("responseDays", "Days to the remittance", "Then its status is asked for."),
        number("timelyFilingDays", "Days of timely filing", "From the service to the receipt."),
        number("crossoverDays", "Days to the next payer’s answer", "To what it forwarded itself."),
        yesNo("sendsAcceptance", "Sends acceptances", "No: its receipt counts as acceptance."),
        yesNo("takesReplacement", "Takes replacements", "Claims of frequency 7 and 8."),
        yesNo("eligibility", "Answers eligibility questions", "270 and 271."),
        yesNo("status", "Answers status questions", "276 and 277."));
  }

  @Override
  public List<Row> rows() {
    return payers.all().stream()
        .map(
            payer ->
                new Row(
                    payer.id(),
                    payer.name(),
                    "%s, %d days to the remittance".formatted(payer.code(), payer.responseDays())))
        .toList();
  }

  @Override
  public boolean isMany() {
    return true;
  }

  @Override
  public Optional<Map<String, String>> values(long id) {
    return payers
        .find(id)
        .map(
            payer -> {
              Map<String, String> values = new LinkedHashMap<>();
              values.put("code", payer.code());
              values.put("name", payer.name());
              values.put("filing", Objects.toString(payer.claimFilingCode(), ""));
              values.put("acknowledgementDays", "" + payer.acknowledgementDays());
              values.put("responseDays", "" + payer.responseDays());
              values.put("timelyFilingDays", "" + payer.timelyFilingDays());
              values.put("crossoverDays", "" + payer.crossoverDays());
              values.put("sendsAcceptance", yesOrNo(payer.sendsAcceptance()));
              values.put("takesReplacement", yesOrNo(payer.takesReplacement()));
              values.put("eligibility", yesOrNo(payer.answersEligibility()));
              values.put("status", yesOrNo(payer.answersStatus()));
              return values;
            });
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  @Override
  public String name(Map<String, String> values) {
    return values.getOrDefault("name", "");
  }

  @Override
  public Set<String> fixed() {
    return Set.of("code");
  }

  @Override
  public Map<String, String> blank() {
    return Map.of(
        "acknowledgementDays", "2",
        "responseDays", "30",
        "timelyFilingDays", "180",
        "crossoverDays", "30",
        "sendsAcceptance", "yes",
        "takesReplacement", "yes",
        "eligibility", "no",
        "status", "no");
  }

  @Override
  public Map<String, String> wrong(Map<String, String> values) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Numbers.match("code", "[0-9A-Za-z-]{2,80}", "Letters, digits and hyphens.", values, wrong);
    Numbers.match(
        "filing", "[0-9A-Z]{1,2}", "One or two capital letters or digits.", values, wrong);
    return wrong;
  }

  @Override
  public long keep(long id, Map<String, String> values) {
    Payer payer =
        new Payer(
            id,
            values.getOrDefault("code", "").toUpperCase(Locale.ROOT),
            values.getOrDefault("name", ""),
            values.get("filing"),
            isYes("sendsAcceptance", values),
            isYes("takesReplacement", values),
            count("acknowledgementDays", values),
            count("responseDays", values),
            count("timelyFilingDays", values),
            isYes("eligibility", values),
            isYes("status", values),
            count("crossoverDays", values));
    if (id == 0) {
      return payers.add(payer);
    }
    payers.change(payer);
    return id;
  }

  private static boolean isYes(String field, Map<String, String> values) {
    return "yes".equals(values.get(field));
  }

  private static int count(String field, Map<String, String> values) {
    return Integer.parseInt(values.getOrDefault(field, ""));
  }
}
