package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * TS2: sums of inpatient payment under diagnosis related groups, Medicare Part A only (X221A1
 * 2000).
 *
 * @param drgAmount TS201
 * @param federalSpecific TS202
 * @param hospitalSpecific TS203
 * @param disproportionateShare TS204
 * @param capital TS205
 * @param indirectTeaching TS206
 * @param outlierDays TS207
 * @param dayOutlier TS208
 * @param costOutlier TS209
 * @param averageLengthOfStay TS210
 * @param discharges TS211
 * @param costReportDays TS212
 * @param coveredDays TS213
 * @param noncoveredDays TS214
 * @param mspPassThrough TS215
 * @param averageDrgWeight TS216
 * @param capitalFederalDrg TS217
 * @param capitalHospitalDrg TS218
 * @param capitalDisproportionateShare TS219
 */
public record ProviderSupplement(
    @Nullable Money drgAmount,
    @Nullable Money federalSpecific,
    @Nullable Money hospitalSpecific,
    @Nullable Money disproportionateShare,
    @Nullable Money capital,
    @Nullable Money indirectTeaching,
    @Nullable BigDecimal outlierDays,
    @Nullable Money dayOutlier,
    @Nullable Money costOutlier,
    @Nullable BigDecimal averageLengthOfStay,
    @Nullable BigDecimal discharges,
    @Nullable BigDecimal costReportDays,
    @Nullable BigDecimal coveredDays,
    @Nullable BigDecimal noncoveredDays,
    @Nullable Money mspPassThrough,
    @Nullable BigDecimal averageDrgWeight,
    @Nullable Money capitalFederalDrg,
    @Nullable Money capitalHospitalDrg,
    @Nullable Money capitalDisproportionateShare) {}
