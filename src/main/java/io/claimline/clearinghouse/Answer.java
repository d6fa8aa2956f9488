package io.claimline.clearinghouse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.claimline.x12.ClaimAcknowledgement.Level;
import java.util.List;

/**
 * What somebody answered to something we sent, freed of its file. Holds no name, member id or bad
 * value, so it may be kept until what it answers is known.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Answer.OfInterchange.class, name = "TA1"),
  @JsonSubTypes.Type(value = Answer.OfSets.class, name = "999"),
  @JsonSubTypes.Type(value = Answer.OfClaims.class, name = "277CA")
})
sealed interface Answer {

  /** The number by which it names what it answers. */
  @JsonIgnore
  String about();

  /** As a biller calls it. */
  @JsonIgnore
  String kind();

  /**
   * A TA1 that refuses a whole interchange (R29).
   *
   * @param interchange TA101, our ISA13
   * @param code TA104, R
   * @param note TA105
   */
  record OfInterchange(String interchange, String code, String note) implements Answer {

    @Override
    public String about() {
      return interchange;
    }

    @Override
    public String kind() {
      return "TA1";
    }
  }

  /**
   * A 999 on a whole group or on one set of it (R30).
   *
   * @param group AK102, our GS06
   * @param set AK202, our ST02; empty for the whole group
   * @param code AK901 or IK501
   * @param errors what is wrong, in words, with the claim it names
   */
  record OfSets(String group, String set, String code, List<Error> errors) implements Answer {

    public OfSets {
      errors = List.copyOf(errors);
    }

    @Override
    public String about() {
      return set.isEmpty() ? group : group + "/" + set;
    }

    @Override
    public String kind() {
      return "999";
    }

    @JsonIgnore
    boolean isRejection() {
      return List.of("R", "M", "W", "X").contains(code);
    }

    /**
     * @param claimNumber the CLM01 that the 999 names, or empty
     * @param segment such as CLM, and loop, or empty
     * @param element such as CLM02, or empty
     * @param sentence what is wrong
     */
    record Error(String claimNumber, String segment, String element, String sentence) {}
  }

  /**
   * A level of a 277CA (R31).
   *
   * @param claimNumber our CLM01; empty above the level of a claim
   * @param reference 2200B TRN02, our BHT03; may be empty
   * @param provider 2100C NM109 on the level of a provider, else empty
   * @param fromPayer whether the payer itself answers
   * @param responder 2100A NM109, or its name
   * @param payerClaimNumber REF*1K
   * @param clearinghouseNumber REF*D9
   */
  record OfClaims(
      Level level,
      String claimNumber,
      String reference,
      String provider,
      boolean fromPayer,
      String responder,
      List<Status> statuses,
      String payerClaimNumber,
      String clearinghouseNumber)
      implements Answer {

    public OfClaims {
      statuses = List.copyOf(statuses);
    }

    @Override
    public String about() {
      return level == Level.CLAIM ? claimNumber : reference;
    }

    @Override
    public String kind() {
      return "277CA";
    }

    /** Whether it takes a claim on: nothing rejects it, and somebody has it. */
    @JsonIgnore
    boolean accepts() {
      return level == Level.CLAIM
          && statuses.stream().noneMatch(s -> s.rejects() || s.category().equals("A4"));
    }

    /**
     * @param date STC02 as ISO text, or empty
     */
    record Status(
        String category, String code, String entity, String date, String action, boolean rejects) {

      /** As a payer writes it, such as {@code A7:562:85}. */
      @JsonIgnore
      String codes() {
        return entity.isEmpty() ? category + ":" + code : category + ":" + code + ":" + entity;
      }
    }
  }
}
