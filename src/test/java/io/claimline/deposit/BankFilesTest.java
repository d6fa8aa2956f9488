package io.claimline.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as banks send them, from their bytes to the money that is kept. */
@ClaimlineTest
class BankFilesTest {

  private static final String BAI2 =
      """
      01,122099999,123456789,260121,0200,1,80,,2/
      02,123456789,122099999,1,260120,0200,USD,2/
      03,5765432,,010,500000,,,015,600000,,/
      16,142,6000,0,BR1,,HCCLAIMPMT SAMPLE HEALTH/
      88,CO ID: 1999999999 ADDENDA REC
      88,TRN*1*T100*1999999999\\/
      16,165,12550,V,260120,,BR2,77,HCCLAIMPMT/
      88,TRN*1*T10
      88,1*1999999999~/
      16,475,900,,BR3,1001,CHECK PAID/
      16,301,30000,S,100,200,29700,BR4,SLIP 7,COMMERCIAL DEPOSIT, WITH A COMMA/
      16,169,2000,Z,,,MERCHANT BANKCARD SETTLEMENT/
      16,169,2000,Z,,,MERCHANT BANKCARD SETTLEMENT/
      49,1158450,12/
      98,1158450,1,14/
      99,1158450,1,16/
      """;

  @Autowired private Database database;
  @Autowired private BankFiles files;
  @Autowired private BankEntries entries;

  private long practice;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("R36 A BAI2 file: each credit with day, amount, kind, and the trace of its addenda")
  void bai2() {
    long file = receive("day.bai", BAI2).fileId();
    assertThat(in(() -> files.findings(file))).isEmpty();
    List<BankEntry> kept = in(() -> entries.ofFile(file));
    assertThat(kept)
        .extracting(BankEntry::line, e -> e.amount().toString(), BankEntry::kind)
        .containsExactly(
            tuple(4, "60.00", MoneyKind.EFT),
            tuple(7, "125.50", MoneyKind.EFT),
            tuple(11, "300.00", MoneyKind.CHECK),
            tuple(12, "20.00", MoneyKind.CARD),
            tuple(13, "20.00", MoneyKind.CARD));
    assertThat(kept).extracting(BankEntry::bookedOn).containsOnly(LocalDate.of(2026, 1, 20));
    assertThat(kept.get(0).traceNumber()).isEqualTo("T100");
    assertThat(kept.get(0).companyId()).isEqualTo("1999999999");
    assertThat(kept.get(1).traceNumber()).as("broken over two lines").isEqualTo("T101");
    assertThat(kept.get(2).bankReference()).isEqualTo("BR4");
    assertThat(kept.get(2).description()).isEqualTo("COMMERCIAL DEPOSIT, WITH A COMMA");
    assertThat(in(() -> files.find(file)).orElseThrow().leftOut()).isEqualTo(1);
  }

  @Test
  @DisplayName("The same file twice is one; the same line in two exports is one")
  void once() {
    BankFiles.Receipt first = receive("day.bai", BAI2);
    BankFiles.Receipt again = receive("renamed.bai", BAI2);
    assertThat(again).isEqualTo(new BankFiles.Receipt(first.fileId(), true));
    String next =
        BAI2.replace("01,122099999", "01,122099998")
            .replace("49,", "16,142,777,0,BR9,,TRN*1*T102*1999999999/\n49,")
            .replace(",12/", ",13/");
    long file = receive("two-days.bai", next).fileId();
    assertThat(in(() -> entries.ofFile(file)))
        .extracting(BankEntry::amount)
        .containsExactly(Money.parse("7.77"));
    assertThat(in(() -> files.find(file)).orElseThrow().known()).isEqualTo(5);
  }

  @Test
  @DisplayName("Bad lines are named with line, field and how to mend; the good ones are kept")
  void badLines() {
    String bad =
        BAI2.replace("16,142,6000", "16,142,60.00")
            .replace("16,165,", "16,ACH,")
            .replace("98,1158450,1,14/", "77,WHAT/")
            .replace("99,1158450,1,16/\n", "");
    long file = receive("bad.bai", bad).fileId();
    assertThat(in(() -> files.findings(file)))
        .extracting(f -> f.line() + " " + f.field())
        .containsExactly("4 amount", "7 type code", "15 record code", "15 file trailer (99)");
    assertThat(in(() -> entries.ofFile(file))).hasSize(3);
  }

  @Test
  @DisplayName("A file that lost lines, is in another currency or has no day says so")
  void otherTroubles() {
    assertThat(troubles(BAI2.replaceAll("16,301.*\n", ""))).containsExactly("13 number of records");
    assertThat(troubles(BAI2.replace("5765432,,", "5765432,EUR,"))).containsExactly("3 currency");
    assertThat(troubles(BAI2.replace(",260120,0200", ",269920,0200")))
        .containsExactly("2 as-of date");
    assertThat(troubles("nothing of the kind")).containsExactly("1 file");
    assertThat(troubles("\0\1\2,\n,,,")).containsExactly("1 file");
  }

  @Test
  @DisplayName("R36 A CSV: columns by name in any order, negative amounts are no money in")
  void csv() {
    long file =
        receive(
                "export.csv",
                """
                Posting Date,Description,Type,Amount,Reference
                01/20/2026,HCCLAIMPMT TRN*1*T200*1999999999,ACH Credit,"$1,060.00",R1
                01/20/2026,Deposit of checks,Counter,300.00,R2
                01/21/2026,Merchant services,ACH Credit,20.00,R3
                01/21/2026,Rent,ACH Debit,-900.00,R4
                31/31/2026,Somebody,ACH Credit,5.00,R5
                01/21/2026,Somebody,ACH Credit,five,R6
                """)
            .fileId();
    assertThat(in(() -> entries.ofFile(file)))
        .extracting(e -> e.kind() + " " + e.amount() + " " + e.traceNumber())
        .containsExactly("EFT 1060.00 T200", "CHECK 300.00 null", "CARD 20.00 null");
    assertThat(in(() -> files.findings(file)))
        .extracting(f -> f.line() + " " + f.field())
        .containsExactly("6 date", "7 amount");
    assertThat(in(() -> files.find(file)).orElseThrow().leftOut()).isEqualTo(1);
    assertThat(troubles("Who,What\nme,that\n")).containsExactly("1 date", "1 amount");
  }

  @Test
  @DisplayName("The file is kept as it came, for its practice alone")
  void keptWhole() {
    long file = receive("day.bai", BAI2).fileId();
    assertThat(in(() -> files.content(file)).orElseThrow())
        .isEqualTo(BAI2.getBytes(StandardCharsets.UTF_8));
    long other = database.practice();
    PracticeScope.writing(other)
        .run(
            () -> {
              assertThat(files.find(file)).isEmpty();
              assertThat(files.content(file)).isEmpty();
              assertThat(entries.ofFile(file)).isEmpty();
              assertThat(files.receive("day.bai", BAI2.getBytes(StandardCharsets.UTF_8)).known())
                  .isFalse();
            });
  }

  private List<String> troubles(String text) {
    long file = receive("trouble", text).fileId();
    return in(() -> files.findings(file)).stream().map(f -> f.line() + " " + f.field()).toList();
  }

  private BankFiles.Receipt receive(String name, String text) {
    return PracticeScope.writing(practice)
        .call(() -> files.receive(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.writing(practice).call(work);
  }
}
