package io.claimline.x12.acknowledgement;

import static io.claimline.x12.loop.Loop.loop;

import io.claimline.x12.loop.Loop;

/** The loops of the 999 (005010X231A1) and the 277CA (005010X214), in the guides' order. */
public final class AcknowledgementTables {
  private AcknowledgementTables() {}

  /** The 999, from ST to before SE. */
  public static final Loop A999 =
      loop("ST")
          .on("ST")
          .must("AK1")
          .then(
              loop("2000")
                  .on("AK2")
                  .then(loop("2100").on("IK3").then("CTX").then(loop("2110").on("IK4").then("CTX")))
                  .must("IK5"))
          .must("AK9");

  private static final Loop LINE = loop("2220D").on("SVC").then("STC", "REF", "DTP");

  private static final Loop CLAIM =
      loop("2200D").on("TRN").then("STC", "REF", "DTP").then(LINE).streamed();

  private static final Loop PATIENT =
      loop("2000D")
          .on("HL", 3, "PT", "22", "23")
          .must(loop("2100D").on("NM1", 1, "QC", "IL"))
          .then(CLAIM)
          .streamed();

  private static final Loop PROVIDER =
      loop("2000C")
          .on("HL", 3, "19")
          .must(loop("2100C").on("NM1", 1, "85"))
          .then(loop("2200C").on("TRN").then("STC", "REF", "QTY", "AMT").streamed())
          .then(PATIENT)
          .streamed();

  private static final Loop RECEIVER =
      loop("2000B")
          .on("HL", 3, "21")
          .must(loop("2100B").on("NM1", 1, "41"))
          .then(loop("2200B").on("TRN").then("STC", "QTY", "AMT").streamed())
          .then(PROVIDER)
          .streamed();

  /** The 277CA, from ST to before SE. */
  public static final Loop A277CA =
      loop("ST")
          .on("ST")
          .must("BHT")
          .must(
              loop("2000A")
                  .on("HL", 3, "20")
                  .must(loop("2100A").on("NM1", 1, "PR", "AY"))
                  .then(loop("2200A").on("TRN").then("STC", "DTP"))
                  .then(RECEIVER)
                  .streamed());
}
