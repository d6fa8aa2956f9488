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
    @DefaultValue("false") boolean test) {}
