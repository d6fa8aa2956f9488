package io.claimline.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.claim.UnknownClaimException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure of a call as a problem (RFC 9457). Asked before the error pages are, and
 * for calls alone.
 */
@Component
class ProblemAnswers implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  private final ObjectMapper json;

  ProblemAnswers(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!ApiSecurity.CALLS.matches(request)) {
      return null;
    }
    try {
      answer(response, failure);
    } catch (IOException gone) {
      LOG.debug("the caller did not wait for the answer", gone);
    }
    return new ModelAndView();
  }

  /** Answers with the problem that the failure is. */
  void answer(HttpServletResponse response, Exception failure) throws IOException {
    if (failure instanceof ErrorResponse told) {
      told.getHeaders().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    }
    write(response, problem(failure));
  }

  void write(HttpServletResponse response, Problem problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  private static Problem problem(Exception failure) {
    if (failure instanceof ProblemException told) {
      return told.problem();
    }
    if (failure instanceof UnknownClaimException) {
      return Problem.of(ProblemKind.NOT_FOUND);
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return mismatch(mismatch);
    }
    if (failure instanceof HttpMessageNotReadableException) {
      return Problem.of(ProblemKind.BAD_REQUEST);
    }
    if (failure instanceof ErrorResponse told) {
      return told(told.getStatusCode().value());
    }
    if (failure instanceof IOException) {
      LOG.debug("a call broke off", failure);
      return Problem.of(ProblemKind.BAD_REQUEST, "The body broke off.");
    }
    LOG.error("a call failed", failure);
    return Problem.of(ProblemKind.INTERNAL);
  }

  /** No such number is anything's; no such parameter can be asked. */
  private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
    return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
        ? Problem.of(ProblemKind.NOT_FOUND)
        : Problem.of(
            ProblemKind.BAD_REQUEST,
            "The parameter \"" + mismatch.getName() + "\" does not have the form it should.");
  }

  private static Problem told(int status) {
    for (ProblemKind kind : ProblemKind.values()) {
      if (kind.status() == status) {
        return Problem.of(kind);
      }
    }
    return Problem.of(status < 500 ? ProblemKind.BAD_REQUEST : ProblemKind.INTERNAL);
  }
}
