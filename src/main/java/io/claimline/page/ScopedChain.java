package io.claimline.page;

import io.claimline.shared.PracticeScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lets the rest of a request run under a practice scope. */
public final class ScopedChain {

  private ScopedChain() {}

  /** Runs the filters behind, and what they lead to, under the scope. */
  public static void run(
      PracticeScope scope, FilterChain chain, ServletRequest request, ServletResponse response)
      throws ServletException, IOException {
    try {
      scope.run(
          () -> {
            try {
              chain.doFilter(request, response);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            } catch (ServletException failure) {
              throw new Carried(failure);
            }
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (Carried carried) {
      throw carried.failure;
    }
  }

  private static final class Carried extends RuntimeException {
    private final ServletException failure;

    Carried(ServletException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
