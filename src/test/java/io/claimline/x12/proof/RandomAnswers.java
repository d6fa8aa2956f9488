package io.claimline.x12.proof;

import io.claimline.x12.TransactionKind;
import java.util.List;

/** Valid 835, 271, 277 and 277CA content drawn from a seed, in the guides' order. */
final class RandomAnswers extends RandomDocument {
  private int level;

  private RandomAnswers(long seed) {
    super(seed);
  }

  /** The segments between ST and SE. */
  static List<String> of(TransactionKind kind, long seed) {
    RandomAnswers answers = new RandomAnswers(seed);
    switch (kind) {
      case R835 -> answers.remittance();
      case B271 -> answers.benefits();
      case S277 -> answers.statuses();
      case A277CA -> answers.receipts();
      default -> throw new IllegalArgumentException("no random " + kind);
    }
    return answers.segments();
  }

  private void remittance() {
    int claims = 1 + random().nextInt(6);
    long[][] paid = new long[claims][1 + random().nextInt(5)];
    long sum = 0;
    for (long[] lines : paid) {
      for (int i = 0; i < lines.length; i++) {
        lines[i] = random().nextInt(3) == 0 ? 0 : random().nextInt(1_000_000);
        sum += lines[i];
      }
    }
    long withheld = random().nextBoolean() ? random().nextInt(1000) : 0;
    withheld = withheld > sum ? 0 : withheld;
    add(
        sum == withheld
            ? "BPR*H*0*C*NON************" + day()
            : "BPR*I*" + amount(sum - withheld) + "*C*CHK************" + day());
    add("TRN*1*" + text(50) + "*1" + digits(9));
    maybe("DTM*405*" + day());
    add("N1*PR*" + text(60));
    add("N3*" + text(55));
    add("N4*HARTFORD*CT*" + digits(5));
    add("PER*BL*" + text(60) + "*TE*" + digits(10));
    add("N1*PE*" + text(60) + "*XX*" + npi());
    maybe("REF*TJ*" + digits(9));
    add("LX*1");
    for (long[] lines : paid) {
      payment(lines);
    }
    if (withheld > 0) {
      add(
          "PLB*"
              + npi()
              + "*20261231*"
              + one("WO", "FB", "72")
              + ":"
              + id()
              + "*"
              + amount(withheld));
    }
  }

  private void payment(long[] lines) {
    long paid = 0;
    long charge = 0;
    long[] contractual = new long[lines.length];
    long[] share = new long[lines.length];
    long shares = 0;
    for (int i = 0; i < lines.length; i++) {
      contractual[i] = random().nextInt(50_000);
      share[i] = random().nextInt(3) == 0 ? 0 : random().nextInt(10_000);
      paid += lines[i];
      charge += lines[i] + contractual[i] + share[i];
      shares += share[i];
    }
    boolean forwarded = random().nextInt(5) == 0;
    add(
        "CLP*"
            + id()
            + "*"
            + (forwarded ? "19" : one("1", "2", "3"))
            + "*"
            + amount(charge)
            + "*"
            + amount(paid)
            + "*"
            + (shares == 0 ? "" : amount(shares))
            + "*12*"
            + text(50)
            + "*11*1");
    add("NM1*QC*1*" + text(60) + "*" + text(35) + "****MI*" + id());
    if (forwarded) {
      add("NM1*TT*2*" + text(60) + "*****PI*" + id());
    }
    maybe("DTM*050*" + day());
    for (int i = 0; i < lines.length; i++) {
      add(
          "SVC*HC:"
              + digits(5)
              + one("", ":25")
              + "*"
              + amount(lines[i] + contractual[i] + share[i])
              + "*"
              + amount(lines[i])
              + "**"
              + (1 + random().nextInt(99)));
      add("DTM*472*" + day());
      if (contractual[i] > 0) {
        add("CAS*CO*45*" + amount(contractual[i]));
      }
      if (share[i] > 0) {
        add("CAS*PR*" + one("1", "2", "3") + "*" + amount(share[i]));
      }
      maybe("REF*6R*" + id());
      maybe("AMT*B6*" + amount(random().nextInt(100_000)));
      maybe("LQ*HE*" + one("N130", "M15", "MA130"));
    }
  }

  private int hl(int parent, String code, String children) {
    level++;
    add(
        "HL*"
            + level
            + "*"
            + (parent == 0 ? "" : parent)
            + "*"
            + code
            + (children.isEmpty() ? "" : "*" + children));
    return level;
  }

  private void benefits() {
    add("BHT*0022*11*" + text(50) + "*20260304*1017");
    int source = hl(0, "20", "1");
    add("NM1*PR*2*" + text(60) + "*****PI*" + id());
    int receiver = hl(source, "21", "1");
    add("NM1*1P*2*" + text(60) + "*****XX*" + npi());
    int subscribers = 1 + random().nextInt(3);
    for (int i = 0; i < subscribers; i++) {
      boolean dependent = random().nextBoolean();
      int subscriber = hl(receiver, "22", dependent ? "1" : "0");
      add("TRN*2*" + text(50) + "*9" + digits(9));
      add("NM1*IL*1*" + person() + "*MI*" + id());
      maybe("REF*6P*" + text(50));
      add("N3*" + text(55));
      address();
      add("DMG*D8*" + day() + "*" + one("F", "M", "U"));
      maybe("DTP*346*D8*" + day());
      if (dependent) {
        hl(subscriber, "23", "0");
        add("TRN*2*" + text(50) + "*9" + digits(9));
        add(("NM1*03*1*" + person()).replaceAll("\\*+$", ""));
        add("DMG*D8*" + day() + "*" + one("F", "M", "U"));
      }
      benefit();
    }
  }

  private void benefit() {
    add("EB*1**30**" + text(50));
    int more = random().nextInt(5);
    for (int i = 0; i < more; i++) {
      add(
          one(
              "EB*C*IND*30***23*" + amount(1 + random().nextInt(1_000_000)),
              "EB*A**98^UC*****0.2",
              "EB*B*FAM*48***27*" + amount(1 + random().nextInt(10_000)) + "*****Y"));
      maybe("DTP*348*D8*" + day());
      maybe("MSG*" + text(200));
    }
  }

  private void statuses() {
    add("BHT*0010*08*" + text(50) + "*20260404*1017*DG");
    int source = hl(0, "20", "1");
    add("NM1*PR*2*" + text(60) + "*****PI*" + id());
    int receiver = hl(source, "21", "1");
    add("NM1*41*2*" + text(60) + "*****46*" + id());
    int provider = hl(receiver, "19", "1");
    add("NM1*1P*2*" + text(60) + "*****XX*" + npi());
    int subscribers = 1 + random().nextInt(3);
    for (int i = 0; i < subscribers; i++) {
      boolean dependent = random().nextBoolean();
      int subscriber = hl(provider, "22", dependent ? "1" : "0");
      add("NM1*IL*1*" + person() + "*MI*" + id());
      if (dependent) {
        hl(subscriber, "23", "");
        add(("NM1*QC*1*" + person()).replaceAll("\\*+$", ""));
      }
      status();
    }
  }

  private void status() {
    add("TRN*2*" + text(50));
    add(
        "STC*"
            + one("F1:65", "P1:20", "F2:88:QC", "A4:35")
            + "*20260404**"
            + amount(1 + random().nextInt(1_000_000))
            + "*"
            + amount(random().nextInt(1_000_000)));
    maybe("REF*1K*" + text(50));
    maybe("DTP*472*D8*" + day());
    if (random().nextBoolean()) {
      add("SVC*HC:" + digits(5) + "*" + amount(1 + random().nextInt(10_000)) + "*0****1");
      add("STC*P1:20*20260404");
      add("DTP*472*D8*" + day());
    }
  }

  private void receipts() {
    add("BHT*0085*08*" + text(50) + "*20260305*0917*TH");
    int source = hl(0, "20", "1");
    add("NM1*AY*2*" + text(60) + "*****46*" + id());
    add("TRN*1*" + text(50));
    add("DTP*050*D8*20260304");
    add("DTP*009*D8*20260305");
    int receiver = hl(source, "21", "1");
    add("NM1*41*2*" + text(60) + "*****46*" + id());
    add("TRN*2*" + text(50));
    add("STC*A1:19:PR*20260305*WQ*" + amount(random().nextInt(1_000_000)));
    maybe("QTY*90*" + (1 + random().nextInt(99)));
    int provider = hl(receiver, "19", "1");
    add("NM1*85*2*" + text(60) + "*****XX*" + npi());
    int claims = 1 + random().nextInt(5);
    for (int i = 0; i < claims; i++) {
      hl(provider, "PT", "");
      add("NM1*QC*1*" + person() + "*MI*" + id());
      add("TRN*2*" + id());
      boolean refused = random().nextBoolean();
      add(
          "STC*"
              + (refused ? one("A3:21:IL", "A7:562:85", "A6:33") : one("A2:20:PR", "A1:19"))
              + "*20260305*"
              + (refused ? "U" : "WQ")
              + "*"
              + amount(random().nextInt(1_000_000)));
      maybe("REF*1K*" + text(50));
      maybe("DTP*472*D8*" + day());
      if (refused && random().nextBoolean()) {
        add("SVC*HC:" + digits(5) + "*" + amount(1 + random().nextInt(10_000)));
        add("STC*A3:122**U");
        maybe("REF*FJ*" + id());
      }
    }
  }
}
