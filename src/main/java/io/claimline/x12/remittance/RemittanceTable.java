package io.claimline.x12.remittance;

import static io.claimline.x12.loop.Loop.loop;

import io.claimline.x12.loop.Loop;

/** The loops of the 835 (005010X221A1), in the guide's order. */
public final class RemittanceTable {
  private RemittanceTable() {}

  private static final Loop SERVICE =
      loop("2110").on("SVC").then("DTM", "CAS", "REF", "AMT", "QTY", "LQ");

  private static final Loop CLAIM_PAYMENT =
      loop("2100")
          .on("CLP")
          .then("CAS", "NM1", "MIA", "MOA", "REF", "DTM", "PER", "AMT", "QTY")
          .then(SERVICE)
          .streamed();

  private static final Loop HEADER_NUMBER =
      loop("2000").on("LX").then("TS3", "TS2").then(CLAIM_PAYMENT).streamed();

  /** The whole set, from ST to before SE. */
  public static final Loop TABLE =
      loop("ST")
          .on("ST")
          .must("BPR")
          .must("TRN")
          .then("CUR", "REF", "DTM")
          .must(loop("1000A").on("N1", 1, "PR").then("N3", "N4", "REF", "PER"))
          .must(loop("1000B").on("N1", 1, "PE").then("N3", "N4", "REF", "RDM"))
          .then(HEADER_NUMBER)
          .then(CLAIM_PAYMENT)
          .then(loop("summary").on("PLB").streamed());
}
