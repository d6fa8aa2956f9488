package io.claimline.x12;

/**
 * PWK: where supporting paper is.
 *
 * @param type PWK01
 * @param transmission PWK02, such as EL, FX, BM, AA
 * @param controlNumber PWK06
 */
public record Attachment(String type, String transmission, String controlNumber) {}
