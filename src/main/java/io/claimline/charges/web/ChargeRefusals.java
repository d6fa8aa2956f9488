package io.claimline.charges.web;

import io.claimline.charges.DraftChangedException;
import io.claimline.patient.UnknownPatientException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Which page a refusal leads to. */
@ControllerAdvice(basePackageClasses = ChargeRefusals.class)
class ChargeRefusals {

  @ExceptionHandler
  void unknown(UnknownPatientException refusal, HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }

  @ExceptionHandler
  void changed(DraftChangedException refusal, HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.CONFLICT.value());
  }
}
