package io.claimline.workflow.task;

/**
 * Why an entry is refused, or what is wrong with what a field holds.
 *
 * @param field the field's path such as {@code lines[0].modifiers}; empty for the form as a whole
 */
public record FieldProblem(String field, String message) {}
