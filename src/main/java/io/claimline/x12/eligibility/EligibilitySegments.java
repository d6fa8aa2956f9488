package io.claimline.x12.eligibility;

import io.claimline.x12.AdditionalInformation;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.EligibilityPerson;
import io.claimline.x12.EligibilityReceiver;
import io.claimline.x12.InsuredRelationship;
import io.claimline.x12.MilitaryService;
import io.claimline.x12.ProviderIdentification;
import io.claimline.x12.RequestRejection;
import io.claimline.x12.Trace;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what the 270 and the 271 have in common; inverse of {@link EligibilityMapping}. */
final class EligibilitySegments {
  private final SetWriter out;
  private final FactSegments facts;

  EligibilitySegments(SetWriter out, FactSegments facts) {
    this.out = out;
    this.facts = facts;
  }

  /** 2100B. */
  void receiver(EligibilityReceiver receiver, List<RequestRejection> rejections) {
    facts.nm1(receiver.party(), receiver.party().role());
    facts.references(receiver.party().references());
    facts.address(receiver.party().address());
    rejections(rejections);
    provider(receiver.provider());
  }

  /** 2100C or 2100D, in this role. */
  void person(EligibilityPerson person, String role, List<RequestRejection> rejections) {
    facts.nm1(person.party(), role);
    facts.references(person.party().references());
    facts.address(person.party().address());
    rejections(rejections);
    provider(person.provider());
    demographics(person);
    relationship(person.relationship());
    diagnoses(person.diagnoses());
    facts.periods(person.dates());
    military(person.military());
  }

  void traces(List<Trace> traces) {
    for (Trace trace : traces) {
      out.segment("TRN")
          .text(trace.type())
          .text(trace.number())
          .text(trace.originator())
          .text(trace.division())
          .end();
    }
  }

  void rejections(List<RequestRejection> rejections) {
    for (RequestRejection rejection : rejections) {
      out.segment("AAA")
          .text(rejection.valid() ? "Y" : "N")
          .skip(1)
          .text(rejection.reason())
          .text(rejection.followUp())
          .end();
    }
  }

  void provider(@Nullable ProviderIdentification provider) {
    if (provider != null) {
      out.segment("PRV").text(provider.role()).text(provider.qualifier()).text(provider.id()).end();
    }
  }

  void circumstances(List<AdditionalInformation> circumstances) {
    for (AdditionalInformation circumstance : circumstances) {
      out.segment("III")
          .text(circumstance.qualifier())
          .text(circumstance.code())
          .text(circumstance.category())
          .text(circumstance.text())
          .end();
    }
  }

  /** A composite of diagnosis pointers. */
  static List<String> pointers(List<Integer> pointers) {
    return pointers.stream().map(String::valueOf).toList();
  }

  private void demographics(EligibilityPerson person) {
    if (person.birthDate() != null || !person.sex().isEmpty()) {
      out.segment("DMG")
          .text(person.birthDate() == null ? "" : "D8")
          .date(person.birthDate())
          .text(person.sex())
          .end();
    }
  }

  private void relationship(@Nullable InsuredRelationship relationship) {
    if (relationship != null) {
      out.segment("INS")
          .text(relationship.subscriber() ? "Y" : "N")
          .text(relationship.relationship())
          .text(relationship.maintenanceType())
          .text(relationship.maintenanceReason())
          .skip(12)
          .number(relationship.birthSequence())
          .end();
    }
  }

  private void diagnoses(List<Diagnosis> diagnoses) {
    if (!diagnoses.isEmpty()) {
      SegmentBuilder hi = out.segment("HI");
      for (Diagnosis diagnosis : diagnoses) {
        hi.composite(diagnosis.qualifier(), diagnosis.code());
      }
      hi.end();
    }
  }

  private void military(@Nullable MilitaryService military) {
    if (military == null) {
      return;
    }
    SegmentBuilder mpi =
        out.segment("MPI")
            .text(military.informationStatus())
            .text(military.employmentStatus())
            .text(military.affiliation())
            .text(military.description())
            .text(military.rank());
    DatePeriod period = military.period();
    if (period == null) {
      mpi.end();
    } else if (period.range()) {
      mpi.text("RD8").range(period.from(), period.through()).end();
    } else {
      mpi.text("D8").date(period.from()).end();
    }
  }
}
