/**
 * A patient's account: who answers for it, what covers it, every visit with where it stands, every
 * movement of money in words, and what is done about it at the desk.
 *
 * <p>Whatever an account holds, its page asks the database a fixed number of questions.
 */
@NullMarked
package io.claimline.desk.account;

import org.jspecify.annotations.NullMarked;
