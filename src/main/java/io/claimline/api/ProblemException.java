package io.claimline.api;

/** The call cannot be done; the answer is the problem. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.title());
    this.problem = problem;
  }

  public ProblemException(ProblemKind kind) {
    this(Problem.of(kind));
  }

  public ProblemException(ProblemKind kind, String detail) {
    this(Problem.of(kind, detail));
  }

  public Problem problem() {
    return problem;
  }
}
