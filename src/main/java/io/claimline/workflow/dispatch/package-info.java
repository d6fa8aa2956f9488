/**
 * Brings signals to instances, so that each claim's place in line follows its facts, and goes on
 * with the steps that this sets in motion, many in one transaction.
 *
 * <p>Why nothing is lost: a fact and its signal are one transaction, which holds the claim's row.
 * An instance enters a wait only after it read, holding that row, the standing that implies the
 * wait. So either the fact came first, and the instance does not wait; or the instance waits before
 * the fact commits, and the signal, taken later, finds it there. An instance between two waits (it
 * has a job) needs no message: its next transaction asks the facts.
 */
@NullMarked
package io.claimline.workflow.dispatch;

import org.jspecify.annotations.NullMarked;
