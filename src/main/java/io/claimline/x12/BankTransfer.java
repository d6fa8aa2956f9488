package io.claimline.x12;

/**
 * BPR05 to BPR15 of a payment that a bank makes. Account numbers are secrets: never logged.
 *
 * @param format BPR05: CCP or CTX
 * @param senderBankQualifier BPR06
 * @param senderBank BPR07
 * @param senderAccount BPR09
 * @param originatingCompanyId BPR10, the same as TRN03
 * @param supplementalCode BPR11, the same as TRN04
 * @param receiverBankQualifier BPR12
 * @param receiverBank BPR13
 * @param receiverAccountType BPR14: DA or SG
 * @param receiverAccount BPR15
 */
public record BankTransfer(
    String format,
    String senderBankQualifier,
    String senderBank,
    String senderAccount,
    String originatingCompanyId,
    String supplementalCode,
    String receiverBankQualifier,
    String receiverBank,
    String receiverAccountType,
    String receiverAccount) {}
