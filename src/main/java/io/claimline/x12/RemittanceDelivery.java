package io.claimline.x12;

/**
 * RDM: how the payer sends the remittance when it goes apart from the money (X221A1 1000B).
 *
 * @param method RDM01: BM by mail, EM electronic mail, FT file transfer, OL on-line
 * @param name RDM02, who receives it
 * @param address RDM03, where to
 */
public record RemittanceDelivery(String method, String name, String address) {}
