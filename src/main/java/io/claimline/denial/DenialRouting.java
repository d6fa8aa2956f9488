package io.claimline.denial;

/**
 * The rules that propose the way on from a denial; supervisors change them without a programmer.
 *
 * <p>Whoever answers this port is asked for each reason of a denial, and always proposes something.
 */
@FunctionalInterface
public interface DenialRouting {

  ProposedRoute propose(DenialQuestion question);
}
