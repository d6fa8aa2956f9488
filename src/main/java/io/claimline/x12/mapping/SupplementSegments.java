package io.claimline.x12.mapping;

import io.claimline.x12.Ambulance;
import io.claimline.x12.Attachment;
import io.claimline.x12.Condition;
import io.claimline.x12.Contract;
import io.claimline.x12.Pricing;
import io.claimline.x12.SpinalManipulation;
import io.claimline.x12.writing.SetWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the supplements that claims and lines have in common; inverse of {@link Supplements}. */
public final class SupplementSegments {
  private final SetWriter out;

  public SupplementSegments(SetWriter out) {
    this.out = out;
  }

  public void fixedFormat(List<String> texts) {
    for (String text : texts) {
      out.segment("K3").text(text).end();
    }
  }

  public void attachments(List<Attachment> attachments) {
    for (Attachment attachment : attachments) {
      String number = attachment.controlNumber();
      out.segment("PWK")
          .text(attachment.type())
          .text(attachment.transmission())
          .skip(2)
          .text(number.isEmpty() ? "" : "AC")
          .text(number)
          .end();
    }
  }

  public void contract(@Nullable Contract contract) {
    if (contract != null) {
      out.segment("CN1")
          .text(contract.type())
          .money(contract.amount())
          .decimal(contract.percentage())
          .text(contract.code())
          .decimal(contract.discount())
          .text(contract.version())
          .end();
    }
  }

  public void ambulance(@Nullable Ambulance ambulance) {
    if (ambulance != null) {
      out.segment("CR1")
          .text(ambulance.patientWeightInPounds() == null ? "" : "LB")
          .decimal(ambulance.patientWeightInPounds())
          .skip(1)
          .text(ambulance.reason())
          .text(ambulance.miles() == null ? "" : "DH")
          .decimal(ambulance.miles())
          .skip(2)
          .text(ambulance.roundTripPurpose())
          .text(ambulance.stretcherPurpose())
          .end();
    }
  }

  public void spinalManipulation(@Nullable SpinalManipulation manipulation) {
    if (manipulation != null) {
      out.segment("CR2")
          .skip(7)
          .text(manipulation.conditionCode())
          .skip(1)
          .text(manipulation.description1())
          .text(manipulation.description2())
          .end();
    }
  }

  public void conditions(List<Condition> conditions) {
    for (Condition condition : conditions) {
      out.segment("CRC")
          .text(condition.category())
          .text(condition.applies() ? "Y" : "N")
          .texts(condition.codes())
          .end();
    }
  }

  public void pricing(@Nullable Pricing pricing) {
    if (pricing != null) {
      out.segment("HCP")
          .text(pricing.methodology())
          .money(pricing.allowed())
          .money(pricing.savings())
          .texts(pricing.rest())
          .end();
    }
  }
}
