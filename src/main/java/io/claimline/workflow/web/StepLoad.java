package io.claimline.workflow.web;

import io.claimline.shared.Money;
import java.time.Instant;

/**
 * What stands at a step of a process.
 *
 * @param step the id of the activity in its model
 * @param open what insurers and patients still owe on these claims
 * @param oldest since when the one stands there that came first
 */
record StepLoad(String step, long claims, Money open, Instant oldest) {}
