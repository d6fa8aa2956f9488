package io.claimline.charges.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.charges.NamedFacility;
import io.claimline.charges.NamedProvider;
import io.claimline.charges.WhoAndWhere;
import io.claimline.codes.Code;
import io.claimline.codes.CodeSet;
import io.claimline.codes.Codes;
import io.claimline.page.CurrentUser;
import io.claimline.page.Display;
import io.claimline.patient.FoundPatient;
import io.claimline.patient.PatientLookup;
import io.claimline.practice.Payer;
import io.claimline.practice.PracticeDay;
import io.claimline.shared.EntryDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What fits to what somebody types. It comes by POST, so that no name stands in an address or a
 * log.
 */
@Controller
class ChargeLookups {

  /**
   * @param value what is looked for
   * @param words that tell it from others
   * @param fill the fields that choosing it fills in, as JSON
   * @param patientId to be shown when chosen; null for what is no patient
   */
  record Option(String value, String words, String fill, @Nullable Long patientId) {}

  private final PatientLookup patients;
  private final WhoAndWhere known;
  private final Codes codes;
  private final PracticeDay day;
  private final Display display;
  private final ObjectMapper json;

  ChargeLookups(
      PatientLookup patients,
      WhoAndWhere known,
      Codes codes,
      PracticeDay day,
      Display display,
      ObjectMapper json) {
    this.patients = patients;
    this.known = known;
    this.codes = codes;
    this.day = day;
    this.display = display;
    this.json = json;
  }

  @PostMapping("/charges/lookup/patients")
  String patients(@RequestParam String text, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    List<Option> options = found(text.strip(), day.today()).stream().map(this::option).toList();
    return show(options, "No patient is found so. Enter a new one below.", model);
  }

  /** People with an NPI; the role is the beginning of the fields' names. */
  @PostMapping("/charges/lookup/providers")
  String providers(
      @RequestParam String text, @RequestParam String role, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    List<Option> options =
        known.providers(text).stream().map(provider -> option(provider, role)).toList();
    return show(options, "Nobody is known so: enter NPI and name.", model);
  }

  @PostMapping("/charges/lookup/facilities")
  String facilities(@RequestParam String text, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    List<Option> options = known.facilities(text).stream().map(this::option).toList();
    return show(options, "No facility is known so: enter its name and address.", model);
  }

  @PostMapping("/charges/lookup/payers")
  String payers(@RequestParam String text, CurrentUser user, Model model) {
    ChargeAccess.practice(user);
    List<Option> options = known.payers(text).stream().map(this::option).toList();
    return show(options, "The directory has no such payer: enter its number and its name.", model);
  }

  /** Codes of a set that are valid on the day of service, or today. */
  @PostMapping("/charges/lookup/codes/{set}")
  String codes(
      @PathVariable String set,
      @RequestParam String text,
      @RequestParam String field,
      @RequestParam(defaultValue = "") String day,
      CurrentUser user,
      Model model) {
    ChargeAccess.practice(user);
    LocalDate today = this.day.today();
    CodeSet asked =
        CodeSet.named(set).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Option> options =
        codes.find(asked, text, EntryDate.parse(day, today).orElse(today)).stream()
            .map(code -> option(code, field))
            .toList();
    return show(options, "No code that is loaded begins so.", model);
  }

  /** Looks for a birth date, an account number or a name, whatever the text may be. */
  private List<FoundPatient> found(String text, LocalDate today) {
    Optional<LocalDate> born = EntryDate.parse(text, today);
    if (born.isPresent()) {
      return patients.born(born.get());
    }
    if (text.matches("\\d{1,18}")) {
      return patients.account(Long.parseLong(text));
    }
    int comma = text.indexOf(',');
    if (comma >= 0) {
      return patients.named(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
    }
    List<FoundPatient> byLastName = patients.named(text, "");
    int blank = text.indexOf(' ');
    return byLastName.isEmpty() && blank > 0
        ? patients.named(text.substring(blank + 1).strip(), text.substring(0, blank))
        : byLastName;
  }

  private Option option(FoundPatient patient) {
    StringBuilder words = new StringBuilder(display.date(patient.birthDate()));
    if (!patient.sex().isEmpty()) {
      words.append(' ').append(patient.sex());
    }
    if (patient.city() != null) {
      words.append(" · ").append(patient.city());
    }
    if (patient.payerName() != null) {
      words.append(" · ").append(patient.payerName()).append(' ').append(patient.memberId());
    }
    words
        .append(" · account ")
        .append(patient.account() == null ? patient.id() : patient.account());
    return new Option(
        patient.lastName() + ", " + patient.firstName(), words.toString(), "{}", patient.id());
  }

  private Option option(NamedProvider provider, String role) {
    String name = provider.firstName().isEmpty() ? "" : ", " + provider.firstName();
    return new Option(
        provider.lastName() + name,
        provider.npi(),
        fill(
            Map.of(
                role + "Npi", provider.npi(),
                role + ".lastName", provider.lastName(),
                role + ".firstName", provider.firstName())),
        null);
  }

  private Option option(NamedFacility facility) {
    return new Option(
        facility.name(),
        facility.city() + " " + facility.npi(),
        fill(
            Map.of(
                "facilityNpi", facility.npi(),
                "facility.name", facility.name(),
                "facility.line1", facility.line1(),
                "facility.city", facility.city(),
                "facility.state", facility.state(),
                "facility.zip", facility.zip())),
        null);
  }

  private Option option(Payer payer) {
    return new Option(
        payer.name(),
        payer.code(),
        fill(Map.of("payer.code", payer.code(), "payer.name", payer.name())),
        null);
  }

  private Option option(Code code, String field) {
    return new Option(code.shown(), code.label(), fill(Map.of(field, code.shown())), null);
  }

  private String show(List<Option> options, String none, Model model) {
    model.addAttribute("options", options);
    model.addAttribute("none", none);
    return "charges/parts :: found";
  }

  private String fill(Map<String, String> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }
}
