package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * TS3: a payer's sums of the claims of one provider, bill type and fiscal period (X221A1 2000).
 *
 * @param providerId TS301
 * @param facilityCode TS302
 * @param fiscalPeriodEnd TS303
 * @param claims TS304
 * @param charge TS305
 * @param mspPayment TS313: paid by payers before Medicare
 * @param nonLabCharge TS315
 * @param proceduresReported TS317
 * @param proceduresPayable TS318
 * @param professionalComponent TS320
 * @param mspPatientLiabilityMet TS321
 * @param patientReimbursement TS322
 * @param interimPaymentClaims TS323: claims under periodic interim payment
 * @param interimPaymentAdjustment TS324
 */
public record ProviderSummary(
    String providerId,
    String facilityCode,
    @Nullable LocalDate fiscalPeriodEnd,
    @Nullable BigDecimal claims,
    Money charge,
    @Nullable Money mspPayment,
    @Nullable Money nonLabCharge,
    @Nullable Money proceduresReported,
    @Nullable Money proceduresPayable,
    @Nullable Money professionalComponent,
    @Nullable Money mspPatientLiabilityMet,
    @Nullable Money patientReimbursement,
    @Nullable BigDecimal interimPaymentClaims,
    @Nullable Money interimPaymentAdjustment) {}
