package io.claimline.clearinghouse;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we and the clearinghouse call each other.
 *
 * @param senderQualifier ISA05
 * @param senderId our ISA06, GS02 and 1000A NM109
 * @param senderName 1000A NM103
 * @param contactName 1000A PER02
 * @param contactPhone 1000A PER04, ten digits
 * @param receiverQualifier ISA07
 * @param receiverId its ISA08, GS03 and 1000B NM109
 * @param receiverName 1000B NM103
 * @param batchEvery how long claims are gathered before a batch goes out
 * @param test whether our interchanges are marked as tests (ISA15)
 * @param quarantineTests whether a file with an interchange that is marked as a test is set aside
 *     until somebody decides, unless we are testing ourselves; small offices exchange their tests
 *     by the same folder, so it is off at first
 * @param readers how many files are read side by side
 */
@ConfigurationProperties("claimline.clearinghouse")
record ClearinghouseSettings(
    @DefaultValue("ZZ") String senderQualifier,
    @DefaultValue("CLAIMLINE") String senderId,
    @DefaultValue("CLAIMLINE BILLING") String senderName,
    @DefaultValue("BILLING OFFICE") String contactName,
    @DefaultValue("5555550100") String contactPhone,
    @DefaultValue("ZZ") String receiverQualifier,
    @DefaultValue("CLEARINGHOUSE") String receiverId,
    @DefaultValue("CLEARINGHOUSE") String receiverName,
    @DefaultValue("5s") Duration batchEvery,
    @DefaultValue("false") boolean test,
    @DefaultValue("false") boolean quarantineTests,
    @DefaultValue("2") int readers) {

  ClearinghouseSettings {
    if (readers < 1) {
      throw new IllegalArgumentException("claimline.clearinghouse.readers is at least 1");
    }
  }
}
