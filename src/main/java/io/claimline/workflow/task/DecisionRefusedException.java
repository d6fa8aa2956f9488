package io.claimline.workflow.task;

import java.util.List;
import java.util.stream.Collectors;

/** A decision that does not hold; the problems tell a biller why, field by field. */
public class DecisionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> problems;

  public DecisionRefusedException(List<FieldProblem> problems) {
    super(problems.stream().map(FieldProblem::message).distinct().collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  public DecisionRefusedException(String field, String message) {
    this(List.of(new FieldProblem(field, message)));
  }

  public List<FieldProblem> problems() {
    return problems;
  }
}
