package io.claimline.x12;

/**
 * One ST to SE, with what its envelopes say.
 *
 * @param kind from ST01 and the version
 * @param version implementation guide such as {@code 005010X222A1}: ST03, else GS08
 * @param controlNumber ST02
 * @param groupControlNumber GS06
 * @param applicationSender GS02
 * @param applicationReceiver GS03
 * @param reference BHT03 where the set has one, else empty: the sender's own number of this batch
 * @param interchange that holds it
 * @param indexInFile 0 for the first set of the file
 * @param place of the ST
 */
public record TransactionSet(
    TransactionKind kind,
    String version,
    String controlNumber,
    String groupControlNumber,
    String applicationSender,
    String applicationReceiver,
    String reference,
    Interchange interchange,
    int indexInFile,
    Place place) {}
