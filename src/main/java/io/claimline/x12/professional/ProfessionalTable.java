package io.claimline.x12.professional;

import static io.claimline.x12.loop.Loop.loop;

import io.claimline.x12.loop.Loop;

/** The loops of the 837P (005010X222A1), in the guide's order. */
public final class ProfessionalTable {
  private ProfessionalTable() {}

  /**
   * Numbers that belong to a provider; any other REF after a provider belongs to what is around.
   */
  private static final String[] PROVIDER_NUMBERS = {
    "0B", "1G", "G2", "LU", "EI", "SY", "TJ", "1A", "1B", "1C", "1D", "1H", "1J", "24", "FH", "G5",
    "N5", "X5"
  };

  private static final Loop ADJUDICATED_LINE = loop("2430").on("SVD").then("CAS", "DTP", "AMT");

  private static final Loop LINE =
      loop("2400")
          .on("LX")
          .must("SV1")
          .then("SV5", "PWK", "CR1", "CR3", "CRC")
          .must("DTP")
          .then("QTY", "MEA", "CN1", "REF", "AMT", "K3", "NTE", "PS1", "HCP")
          .then(loop("2410").on("LIN").then("CTP").then("REF", 1, "VY", "XZ"))
          .then(provider("2420A", "82"))
          .then(provider("2420B", "QB"))
          .then(provider("2420C", "77"))
          .then(provider("2420D", "DQ"))
          .then(provider("2420E", "DK"))
          .then(provider("2420F", "DN", "P3"))
          .then(provider("2420G", "PW"))
          .then(provider("2420H", "45"))
          .then(ADJUDICATED_LINE)
          .then(loop("2440").on("LQ").then("FRM"));

  private static final Loop OTHER_SUBSCRIBER =
      loop("2320")
          .on("SBR")
          .then("CAS", "AMT", "OI", "MIA", "MOA")
          .must(loop("2330A").on("NM1", 1, "IL").then("N3", "N4", "REF"))
          .must(loop("2330B").on("NM1", 1, "PR").then("N3", "N4", "DTP", "REF"))
          .then(provider("2330C", "DN", "P3"))
          .then(provider("2330D", "82"))
          .then(provider("2330E", "77"))
          .then(provider("2330F", "DQ"))
          .then(provider("2330G", "85"));

  private static final Loop CLAIM =
      loop("2300")
          .on("CLM")
          .then("DTP", "PWK", "CN1", "AMT", "REF", "K3", "NTE", "CR1", "CR2", "CRC")
          .must("HI")
          .then("HCP")
          .then(provider("2310A", "DN", "P3"))
          .then(provider("2310B", "82"))
          .then(provider("2310C", "77"))
          .then(provider("2310D", "DQ"))
          .then(provider("2310E", "PW"))
          .then(provider("2310F", "45"))
          .then(OTHER_SUBSCRIBER)
          .must(LINE)
          .streamed();

  private static final Loop PATIENT =
      loop("2000C")
          .on("HL", 3, "23")
          .must("PAT")
          .must(loop("2010CA").on("NM1", 1, "QC").then("N3", "N4", "DMG", "REF", "PER"))
          .then(CLAIM)
          .streamed();

  private static final Loop SUBSCRIBER =
      loop("2000B")
          .on("HL", 3, "22")
          .must("SBR")
          .then("PAT")
          .must(loop("2010BA").on("NM1", 1, "IL").then("N3", "N4", "DMG", "REF", "PER"))
          .must(loop("2010BB").on("NM1", 1, "PR").then("N3", "N4", "REF"))
          .then(CLAIM)
          .then(PATIENT)
          .streamed();

  private static final Loop BILLING_PROVIDER =
      loop("2000A")
          .on("HL", 3, "20")
          .then("PRV", "CUR")
          .must(loop("2010AA").on("NM1", 1, "85").then("N3", "N4", "REF", "PER"))
          .then(loop("2010AB").on("NM1", 1, "87").then("N3", "N4"))
          .then(loop("2010AC").on("NM1", 1, "PE").then("N3", "N4", "REF"))
          .then(SUBSCRIBER)
          .streamed();

  /** The whole set, from ST to before SE. */
  public static final Loop TABLE =
      loop("ST")
          .on("ST")
          .must("BHT")
          .then("REF")
          .must(loop("1000A").on("NM1", 1, "41").then("PER"))
          .must(loop("1000B").on("NM1", 1, "40"))
          .must(BILLING_PROVIDER);

  private static Loop provider(String id, String... roles) {
    return loop(id)
        .on("NM1", 1, roles)
        .then("PRV", "N3", "N4")
        .then("REF", 1, PROVIDER_NUMBERS)
        .then("PER");
  }
}
