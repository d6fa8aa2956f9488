package io.claimline.demo;

import io.claimline.demo.Script.Acceptance;
import io.claimline.shared.Money;
import io.claimline.x12.AcknowledgementWriter;
import io.claimline.x12.ClaimAcknowledgement;
import io.claimline.x12.ClaimAcknowledgement.Level;
import io.claimline.x12.ClaimAcknowledgement.Status;
import io.claimline.x12.ClaimAcknowledgementWriter;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.ImplementationAcknowledgement;
import io.claimline.x12.ImplementationAcknowledgement.Context;
import io.claimline.x12.ImplementationAcknowledgement.ElementError;
import io.claimline.x12.ImplementationAcknowledgement.SegmentError;
import io.claimline.x12.ImplementationAcknowledgement.SetResponse;
import io.claimline.x12.Party;
import io.claimline.x12.Place;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the clearinghouse and the payers say of a batch before anything is paid. */
final class SimulatedAcknowledgements {

  private static final Party CLEARINGHOUSE =
      Party.organization("AY", "SIMULATED CLEARINGHOUSE").withId("46", "SIMCLEAR");

  private final SentBatch batch;
  private final Function<ProfessionalClaim, Reception> receptions;
  private final SimulatedFiles files;
  private final SimulatedAdjudication adjudication;

  SimulatedAcknowledgements(
      SentBatch batch,
      Function<ProfessionalClaim, Reception> receptions,
      SimulatedFiles files,
      SimulatedAdjudication adjudication) {
    this.batch = batch;
    this.receptions = receptions;
    this.files = files;
    this.adjudication = adjudication;
  }

  byte[] a999() {
    List<SetResponse> sets = batch.sets().stream().map(this::response).toList();
    long rejected = sets.stream().filter(SetResponse::isRejected).count();
    String code = rejected == 0 ? "A" : rejected == sets.size() ? "R" : "P";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AcknowledgementWriter.write999(
        out,
        files.envelope(1),
        List.of(
            new ImplementationAcknowledgement(
                "HC",
                batch.sets().get(0).set().groupControlNumber(),
                batch.sets().get(0).set().version(),
                sets,
                code,
                sets.size(),
                sets.size(),
                (int) (sets.size() - rejected),
                List.of(),
                List.of(),
                Place.NOWHERE)));
    return out.toByteArray();
  }

  /**
   * Empty if there is nobody left to answer for.
   *
   * @param file which of the batch's answers it is
   * @param answeredNow which claims it answers
   */
  byte[] a277ca(int file, Predicate<Reception> answeredNow) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimAcknowledgementWriter writer = ClaimAcknowledgementWriter.open(out, files.envelope(file));
    int written = 0;
    for (SentBatch.SentSet set : batch.sets()) {
      List<ProfessionalClaim> answered =
          answered(set).stream()
              .filter(claim -> answeredNow.test(receptions.apply(claim)))
              .toList();
      written += write(writer, file, set, CLEARINGHOUSE, answered);
      for (Map.Entry<Party, List<ProfessionalClaim>> payer : byPayer(answered).entrySet()) {
        written += write(writer, file, set, payer.getKey(), payer.getValue());
      }
    }
    writer.finish();
    return written == 0 ? new byte[0] : out.toByteArray();
  }

  /** Whether the 999 rejects the set. */
  boolean isRejected(SentBatch.SentSet set) {
    return guilty(set) != null;
  }

  private SetResponse response(SentBatch.SentSet set) {
    ProfessionalClaim guilty = guilty(set);
    return guilty == null
        ? new SetResponse(
            "837", set.set().controlNumber(), set.set().version(), List.of(), "A", List.of())
        : new SetResponse(
            "837",
            set.set().controlNumber(),
            set.set().version(),
            List.of(chargeMissing(set, guilty)),
            "R",
            List.of("5"));
  }

  private static SegmentError chargeMissing(SentBatch.SentSet set, ProfessionalClaim guilty) {
    int position = guilty.place().segmentNumber() - set.set().place().segmentNumber() + 1;
    return new SegmentError(
        "CLM",
        position,
        "2300",
        "8",
        List.of(new Context("CLM01", guilty.patientControlNumber(), "", 0, "")),
        List.of(new ElementError(2, 0, 0, "782", "1", "", List.of())));
  }

  private @Nullable ProfessionalClaim guilty(SentBatch.SentSet set) {
    return set.claims().stream()
        .filter(claim -> acceptance(claim) == Acceptance.SET_REJECTED)
        .findFirst()
        .orElse(null);
  }

  private List<ProfessionalClaim> answered(SentBatch.SentSet set) {
    if (isRejected(set)) {
      return List.of();
    }
    return set.claims().stream()
        .filter(claim -> acceptance(claim) != Acceptance.LOST)
        .filter(claim -> acceptance(claim) != Acceptance.ACCEPTED_UNTOLD)
        .sorted(Comparator.comparing(claim -> claim.billingProvider().id()))
        .toList();
  }

  /** What the clearinghouse keeps back does not reach the payer. */
  private Map<Party, List<ProfessionalClaim>> byPayer(List<ProfessionalClaim> claims) {
    Map<Party, List<ProfessionalClaim>> byPayer = new LinkedHashMap<>();
    for (ProfessionalClaim claim : claims) {
      if (acceptance(claim) != Acceptance.REJECTED_BY_CLEARINGHOUSE) {
        Party payer =
            Party.organization("PR", claim.payer().name())
                .withId(claim.payer().idQualifier(), claim.payer().id());
        byPayer.computeIfAbsent(payer, any -> new ArrayList<>()).add(claim);
      }
    }
    return byPayer;
  }

  private int write(
      ClaimAcknowledgementWriter writer,
      int file,
      SentBatch.SentSet set,
      Party source,
      List<ProfessionalClaim> claims) {
    if (claims.isEmpty()) {
      return 0;
    }
    writer.openSet(
        "%s%09d-%d".formatted(source.role(), files.batchNumber(), file),
        set.set().reference(),
        files.today(),
        files.today());
    Party receiver =
        Party.organization("41", claims.get(0).submitter().name())
            .withId("46", claims.get(0).submitter().id());
    writer.write(receiverLevel(set, source, receiver, claims));
    for (ProfessionalClaim claim : claims) {
      writer.write(claimLevel(source, receiver, claim));
    }
    return claims.size();
  }

  private ClaimAcknowledgement receiverLevel(
      SentBatch.SentSet set, Party source, Party receiver, List<ProfessionalClaim> claims) {
    Money charged = claims.stream().map(ProfessionalClaim::charge).reduce(Money.ZERO, Money::plus);
    return acknowledgement(
        Level.RECEIVER,
        source,
        receiver,
        null,
        null,
        set.set().reference(),
        status("A1", "19", source.role(), "WQ", charged),
        List.of(),
        List.of());
  }

  private ClaimAcknowledgement claimLevel(Party source, Party receiver, ProfessionalClaim claim) {
    boolean payer = source.role().equals("PR");
    Status status = payer ? ofPayer(claim) : ofClearinghouse(claim);
    Party billing = claim.billingProvider();
    boolean numbered = payer && !status.isRejection();
    return acknowledgement(
        Level.CLAIM,
        source,
        receiver,
        Party.organization("85", billing.name()).withId(billing.idQualifier(), billing.id()),
        claim.treatedPerson().withRole("QC").withAddress(null),
        claim.patientControlNumber(),
        status,
        numbered ? List.of(Reference.of("1K", adjudication.payerClaimNumber(claim))) : List.of(),
        claim.lines().stream()
            .flatMap(line -> Stream.ofNullable(line.serviceFrom()))
            .min(Comparator.naturalOrder())
            .map(day -> List.of(DatePeriod.on("472", day)))
            .orElse(List.of()));
  }

  private Status ofClearinghouse(ProfessionalClaim claim) {
    return acceptance(claim) == Acceptance.REJECTED_BY_CLEARINGHOUSE
        ? status("A7", "562", "85", "U", claim.charge())
        : status("A0", "16", "PR", "WQ", claim.charge());
  }

  private Status ofPayer(ProfessionalClaim claim) {
    Reception reception = receptions.apply(claim);
    if (acceptance(claim) == Acceptance.REJECTED_BY_PAYER) {
      return status("A3", "33", "IL", "U", claim.charge());
    }
    return switch (reception.course()) {
      case REJECT_WITHOUT_ORIGINAL -> status("A7", "464", "PR", "U", claim.charge());
      case REJECT_FREQUENCY -> status("A7", "535", "", "U", claim.charge());
      case DECIDE, REVERSE, REPLACE, DENY_DUPLICATE, FIND, GO_ON ->
          status("A2", "20", "PR", "WQ", claim.charge());
    };
  }

  private Acceptance acceptance(ProfessionalClaim claim) {
    return receptions.apply(claim).scenario().script().acceptance();
  }

  private Status status(String category, String code, String entity, String action, Money charge) {
    return new Status(category, code, entity, files.today(), action, charge, "");
  }

  private static ClaimAcknowledgement acknowledgement(
      Level level,
      Party source,
      Party receiver,
      @Nullable Party provider,
      @Nullable Party patient,
      String trace,
      Status status,
      List<Reference> references,
      List<DatePeriod> dates) {
    return new ClaimAcknowledgement(
        level,
        source,
        receiver,
        provider,
        patient,
        trace,
        List.of(status),
        references,
        dates,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Place.NOWHERE,
        "");
  }
}
